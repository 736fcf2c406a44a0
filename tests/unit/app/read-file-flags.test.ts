import { describe, expect, test } from 'vitest';
import { readFileFlags } from '../../../src/app/flags/read-file-flags.ts';
import type { Flag } from '../../../src/core/flags/flag.schema.ts';
import { createFlagsFileWriter } from '../../../src/core/flags/write-flags-file.ts';
import { flagOf, judgedOf, MONDAY } from '../../fixtures/builders/flags.ts';

/** Of characters of three and of four bytes. */
const LONG_TEXT = '微信号𠮷🔥'.repeat(600);

/** Together several times as long as the pieces that are made text at once. */
const longFlags = Array.from({ length: 30 }, (_, at) =>
  flagOf(at, { listing: judgedOf(at, { text: LONG_TEXT }).listing }),
);

function fileOf(flags: readonly Flag[], exportedBy: string): Uint8Array<ArrayBuffer> {
  const writer = createFlagsFileWriter({ exportedAt: MONDAY, exportedBy });
  const lines = writer.write(flags);
  const { header, end } = writer.close();
  return new TextEncoder().encode(`${header}${lines}${end}`);
}

async function textsIn(file: Blob): Promise<readonly string[] | string> {
  const texts: string[] = [];
  const taker = { take: ({ listing }: Flag) => void texts.push(listing.text), pause: async () => undefined };
  const read = await readFileFlags(file, taker);
  return read.ok ? texts : read.problem.kind;
}

describe('texts of a file', () => {
  // Names of several lengths move the text, so that pieces end at each byte of a character.
  test.each(['A', 'An', 'Ann', 'Anna'])('stay whole in one of %s', async (who) => {
    const texts = await textsIn(new Blob([fileOf(longFlags, who)]));
    expect(texts).toHaveLength(longFlags.length);
    expect(new Set(texts).size).toBe(1);
    expect(texts[0] === LONG_TEXT).toBe(true);
  });
});

test('a file that breaks off within a character is not one of ours', async () => {
  const whole = fileOf(longFlags, 'Ann');
  const cutWithin = whole.subarray(0, whole.lastIndexOf(0xf0) + 2);
  expect(await textsIn(new Blob([cutWithin]))).toBe('foreign');
});
