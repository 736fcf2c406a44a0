import { describe, expect, test } from 'vitest';
import { type JsonLine, readJsonLines } from '../../../../src/cli/input/json-lines.ts';
import { temporaryFile } from '../temporary-folder.ts';

const neverStop = new AbortController().signal;

async function read(path: string) {
  const lines: JsonLine[] = [];
  for await (const batch of readJsonLines(path, neverStop)) lines.push(...batch);
  return lines;
}

const readText = (contents: string | Uint8Array) => read(temporaryFile('feed.jsonl', contents));

describe('readJsonLines', () => {
  test('passes over blank lines but counts them', async () => {
    expect(await readText('1\n\n  \t\r\n2\r\n')).toEqual([
      { line: 1, value: { ok: true, value: 1 } },
      { line: 4, value: { ok: true, value: 2 } },
    ]);
  });

  test('accepts a byte order mark, alone in its file as well', async () => {
    expect(await readText('\ufeff{"a":1}\n')).toEqual([{ line: 1, value: { ok: true, value: { a: 1 } } }]);
    expect(await readText('\ufeff')).toEqual([]);
  });

  test('a line separator inside a string is no line end', async () => {
    expect(await readText('"a\u2028b"')).toEqual([{ line: 1, value: { ok: true, value: 'a\u2028b' } }]);
  });

  test('names what is wrong with a line and goes on', async () => {
    const lines = await readText(
      Buffer.concat([Buffer.from('{"a":\n"'), Buffer.from([0xff]), Buffer.from('"\n3')]),
    );
    expect(lines).toEqual([
      { line: 1, value: { ok: false, problem: expect.stringMatching(/^broken JSON: /) } },
      { line: 2, value: { ok: false, problem: 'not UTF-8 at byte 1 of the line' } },
      { line: 3, value: { ok: true, value: 3 } },
    ]);
  });

  test('survives JSON nested without end', async () => {
    const [line] = await readText('['.repeat(1_000_000));
    expect(line?.value).toEqual({ ok: false, problem: expect.stringMatching(/^broken JSON: /) });
  });

  test.each([
    ['little', [0xff, 0xfe, 0x7b, 0x00, 0x0a, 0x00]],
    ['big', [0xfe, 0xff, 0x00, 0x7b]],
  ])('says that a file is UTF-16, %s end first', async (_, bytes) => {
    await expect(readText(Buffer.from(bytes))).rejects.toThrow('is UTF-16; save it as UTF-8');
  });

  test('says in words why a file cannot be read', async () => {
    await expect(read('/nowhere/feed.jsonl')).rejects.toThrow('no such file');
    await expect(read(import.meta.dirname)).rejects.toThrow('is a folder, not a file');
  });

  test('ends quietly when told to stop', async () => {
    const stop = new AbortController();
    const path = temporaryFile('feed.jsonl', '1\n'.repeat(200_000));
    let batches = 0;
    for await (const _ of readJsonLines(path, stop.signal)) {
      batches += 1;
      stop.abort();
    }
    expect(batches).toBeLessThan(4);
  });
});
