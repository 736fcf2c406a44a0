import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { BOOTSTRAP, runTradeflag } from './run-tradeflag.ts';

/** A listing with much that is ignored: memory would grow with it if anything were kept. */
const RECORD = `${JSON.stringify({ text: 'a blue bike', photos: 'x'.repeat(60_000) })}\n`;

function* records(count: number): Generator<string> {
  for (let at = 0; at < count; at += 1) yield RECORD;
}

/** Peak memory of a run over `count` records, in bytes, read by the process itself as it ends. */
async function peakBytes(count: number): Promise<number> {
  const report = "process.on('exit', () => process.stderr.write('peak ' + process.resourceUsage().maxRSS))";
  const nodeArgs = [
    '--max-old-space-size=64',
    '--import',
    `data:text/javascript,${encodeURIComponent(report)}`,
  ];
  const { code, stdout, stderr } = await runTradeflag(['scan', '-'], { input: records(count), nodeArgs });
  expect([code, stdout]).toEqual([0, '']);
  return Number(/^peak (\d+)$/.exec(stderr)?.[1]) * 1024;
}

describe('streams', () => {
  test('memory does not grow with the input', async () => {
    const [some, many] = [2000, 6000];
    const moreRead = (many - some) * RECORD.length;
    const moreUsed = (await peakBytes(many)) - (await peakBytes(some));
    // Buffers come and go between collections of garbage; keeping half of what is read would show.
    expect(moreUsed).toBeLessThan(moreRead / 2);
  }, 120_000);

  test('each result comes as soon as its record has come', async () => {
    const child = spawn(process.execPath, [BOOTSTRAP, 'tradeflag', 'scan', '--all', '-']);
    const closed = once(child, 'close');
    for (const id of ['one', 'two']) {
      child.stdin.write(`${JSON.stringify({ id, text: 'a blue bike' })}\n`);
      const [chunk] = await once(child.stdout, 'data');
      expect(JSON.parse(String(chunk))).toMatchObject({ id });
    }
    child.stdin.end();
    expect(await closed).toEqual([0, null]);
  });

  test('a reader that goes away ends it quietly, although input goes on', async () => {
    const child = spawn(process.execPath, [BOOTSTRAP, 'tradeflag', 'scan', '--all', '-']);
    const closed = once(child, 'close');
    const errors = child.stderr.setEncoding('utf8').toArray();
    child.stdin.on('error', () => undefined);
    child.stdin.write('{"text":"one"}\n');
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.write('{"text":"two"}\n');
    expect(await closed).toEqual([0, null]);
    expect(await errors).toEqual([]);
  });
});
