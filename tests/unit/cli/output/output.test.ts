import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createComplaints } from '../../../../src/cli/output/complaints.ts';
import { openOutput } from '../../../../src/cli/output/output.ts';

type Done = (error?: Error | null) => void;

function streamOf(write: (text: string, done: Done) => void): Writable {
  return new Writable({ decodeStrings: false, write: (text, _, done) => write(text, done) });
}

test('gathers small writes and hands them on together', async () => {
  const written: string[] = [];
  const output = openOutput(
    streamOf((text, done) => {
      written.push(text);
      done();
    }),
  );
  await output.write('a');
  await output.write('b');
  expect(written).toEqual([]);
  await output.flush();
  await output.flush();
  expect(written).toEqual(['ab']);
});

test('waits for a slow reader', async () => {
  const waiting: Done[] = [];
  const output = openOutput(streamOf((_, done) => waiting.push(done)));
  let isThrough = false;
  const write = Promise.resolve(output.write('x'.repeat(100_000))).then(() => {
    isThrough = true;
  });
  await new Promise(setImmediate);
  expect(isThrough).toBe(false);
  for (const done of waiting) done();
  await write;
  expect(isThrough).toBe(true);
});

test('takes a reader that went away as the end, not as an error', async () => {
  const gone = Object.assign(new Error('write EPIPE'), { code: 'EPIPE' });
  const output = openOutput(streamOf((_, done) => done(gone)));
  await output.write('a');
  await output.flush();
  expect(output.closed.aborted).toBe(true);
  await output.write('b');
  await output.flush();
});

test('reports any other failure', async () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  const output = openOutput(streamOf((_, done) => done(full)));
  await output.write('a');
  await expect(output.flush()).rejects.toThrow('no space left');
});

test('complaints name input, line and reason on one line each', () => {
  const written: string[] = [];
  const complaints = createComplaints(
    streamOf((text, done) => {
      written.push(text);
      done();
    }),
  );
  complaints.add('a.jsonl', 3, 'broken\nJSON');
  complaints.add('b.html', null, 'crashed');
  expect(written).toEqual(['a.jsonl:3: broken JSON\n', 'b.html: crashed\n']);
  expect(complaints.count).toBe(2);
});
