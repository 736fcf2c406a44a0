import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { temporaryFile } from '../temporary-folder.ts';
import { runTradeflag } from './run-tradeflag.ts';

const ResultSchema = z.object({ source: z.string(), listing: z.object({ text: z.string() }) });

/** With `--all` every listing that was read is printed, so whatever is lost shows. */
async function scanFeed(contents: string | Uint8Array) {
  const file = temporaryFile('feed.jsonl', contents);
  const { code, results, stderr } = await runTradeflag(['scan', '--all', file]);
  const read = z.array(ResultSchema).parse(results());
  return { code, texts: read.map(({ listing }) => listing.text), stderr, file };
}

describe('a feed with bad input', () => {
  test('broken JSON: the line is named, the others are read', async () => {
    const { code, texts, stderr, file } = await scanFeed('{"text":"one"}\n{"text":\n{"text":"three"}\n');
    expect(code).toBe(3);
    expect(texts).toEqual(['one', 'three']);
    expect(stderr).toMatch(new RegExp(`^${file}:2: broken JSON: .+\n$`));
  });

  test('wrong types: the line and the field are named', async () => {
    const { code, texts, stderr, file } = await scanFeed(
      '{"text":5}\n[1]\n"text"\n{"text":"four"}\n{"note":1}\n',
    );
    expect(code).toBe(3);
    expect(texts).toEqual(['four']);
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(`^${file}:1: text: .*expected string`),
      expect.stringMatching(`^${file}:2: .*expected object`),
      expect.stringMatching(`^${file}:3: .*expected object`),
      expect.stringMatching(`^${file}:5: no text: `),
      '',
    ]);
  });

  test.each([
    ['nothing', ''],
    ['blank lines', '\n\r\n  \n'],
    ['a byte order mark', '\ufeff'],
  ])('a file of %s: nothing to say', async (_, contents) => {
    expect(await scanFeed(contents)).toMatchObject({ code: 0, texts: [], stderr: '' });
  });

  test('bytes that are not UTF-8: the line and the byte are named', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xce, 0xa2, 0xd0, 0xc5, 0x22]);
    const { code, texts, stderr, file } = await scanFeed(
      Buffer.concat([gbk, Buffer.from('\n{"text":"two"}')]),
    );
    expect(code).toBe(3);
    expect(texts).toEqual(['two']);
    expect(stderr).toBe(`${file}:1: not UTF-8 at byte 4 of the line\n`);
  });

  test('a line of 50 MB: skipped with its size, the others are read', async () => {
    const long = `{"text":"${'x'.repeat(50_000_000)}"}`;
    const { code, texts, stderr, file } = await scanFeed(`{"text":"one"}\n${long}\n{"text":"three"}\n`);
    expect(code).toBe(3);
    expect(texts).toEqual(['one', 'three']);
    expect(stderr).toBe(`${file}:2: line of ${long.length} bytes skipped, the limit is 16777216\n`);
  });

  test('a message shows no control character of the feed', async () => {
    const { stderr } = await scanFeed('{"text": \u001b[2J}\n');
    expect(stderr).not.toContain('\u001b');
  });

  test('a file that is not there: said so, the other input is read', async () => {
    const file = temporaryFile('feed.jsonl', '{"text":"one"}');
    const { code, results, stderr } = await runTradeflag(['scan', '--all', '/nowhere/a.jsonl', file]);
    expect(code).toBe(2);
    expect(results()).toHaveLength(1);
    expect(stderr).toBe('/nowhere/a.jsonl: no such file\n');
  });
});
