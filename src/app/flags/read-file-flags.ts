import type { Flag } from '../../core/flags/flag.schema.ts';
import { type FlagsFileHeader, MAX_LINE_LENGTH } from '../../core/flags/flags-file.schema.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import { createFlagsFileReader } from '../../core/flags/read-flags-file.ts';
import { createLineCutter } from '../../core/flags/split-lines.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** Takes the flags of a file as they are read. */
export interface FlagTaker {
  /** A flag, checked, and its line as it stands in the file. The flag is best let go of at once: there are many. */
  take(flag: Flag, line: string): void;
  /** Some flags were taken; what was read waits until this is done. */
  pause(header: FlagsFileHeader): Promise<void>;
}

/** Most flags taken between two pauses, and most UTF-16 units of their lines but for the last. */
const FLAGS_AT_ONCE = 1_000;
const LENGTH_AT_ONCE = 8_000_000;

/** Bytes made text at once. In the pieces a stream hands out, which are much larger, it takes half as long again. */
const DECODED_AT_ONCE = 65_536;

/**
 * Reads a file of flags to its end, every flag checked, and hands them on as they come. Only the result says whether the
 * file is whole: until then nothing of it may be kept.
 */
export async function readFileFlags(
  file: Blob,
  taker: FlagTaker,
  signal?: AbortSignal,
): Promise<Result<FlagsFileHeader, FlagsFileProblem>> {
  const reader = createFlagsFileReader();
  let header: FlagsFileHeader | null = null;
  let flags = 0;
  let length = 0;

  async function pause(): Promise<void> {
    if (header === null || flags === 0) return;
    [flags, length] = [0, 0];
    await taker.pause(header);
  }

  for await (const cut of linesOf(file)) {
    if (!cut.ok) return cut;
    for (const text of cut.value) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      const line = reader.read(text);
      if (!line.ok) return line;
      if (line.value.kind === 'header') header = line.value.header;
      if (line.value.kind !== 'flag') continue;
      taker.take(line.value.flag, text);
      flags += 1;
      length += text.length;
      if (flags === FLAGS_AT_ONCE || length > LENGTH_AT_ONCE) await pause();
    }
  }
  const problem = reader.close();
  if (problem !== null || header === null) return fail(problem ?? { kind: 'foreign' });
  await pause();
  return ok(header);
}

/** The lines of a file, a piece of it at a time. */
async function* linesOf(file: Blob): AsyncGenerator<Result<readonly string[], FlagsFileProblem>> {
  const cutter = createLineCutter();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      for (let from = 0; from < value.length; from += DECODED_AT_ONCE) {
        const piece = value.subarray(from, from + DECODED_AT_ONCE);
        yield ok(cutter.push(decoder.decode(piece, { stream: true })));
        if (cutter.pending > MAX_LINE_LENGTH) yield fail({ kind: 'foreign' });
      }
    }
    yield ok(cutter.push(decoder.decode()));
    const last = cutter.end();
    if (last !== null) yield ok([last]);
  } catch (error) {
    // What is no UTF-8 was not written by this extension; anything else is the disk's.
    yield fail({ kind: error instanceof TypeError ? 'foreign' : 'unreadable' });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
