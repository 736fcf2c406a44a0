import type { Flag } from '../../core/flags/flag.schema.ts';
import { type FlagsFileHeader, MAX_LINE_LENGTH } from '../../core/flags/flags-file.schema.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import { createFlagsFileReader } from '../../core/flags/read-flags-file.ts';
import { createLineCutter } from '../../core/flags/split-lines.ts';
import { fail, ok, type Result } from '../../core/result.ts';

/** Flags handed on at once. */
export const FLAGS_A_PART = 500;

/**
 * Reads a file of flags to its end, every flag checked, and hands them on in parts as they come, waiting for each to be
 * taken. Only the result says whether the file is whole: until then nothing of it may be kept.
 */
export async function readFileFlags(
  file: Blob,
  onPart: (flags: readonly Flag[], header: FlagsFileHeader) => Promise<void>,
  signal?: AbortSignal,
): Promise<Result<FlagsFileHeader, FlagsFileProblem>> {
  const reader = createFlagsFileReader();
  let header: FlagsFileHeader | null = null;
  let part: Flag[] = [];
  for await (const lines of linesOf(file)) {
    if (!lines.ok) return lines;
    for (const text of lines.value) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      const line = reader.read(text);
      if (!line.ok) return line;
      if (line.value.kind === 'header') header = line.value.header;
      if (line.value.kind === 'flag') part.push(line.value.flag);
      if (part.length < FLAGS_A_PART || header === null) continue;
      await onPart(part, header);
      part = [];
    }
  }
  const problem = reader.close();
  if (problem !== null || header === null) return fail(problem ?? { kind: 'foreign' });
  if (part.length > 0) await onPart(part, header);
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
      yield ok(cutter.push(decoder.decode(value, { stream: !done })));
      if (cutter.pending > MAX_LINE_LENGTH) yield fail({ kind: 'foreign' });
      if (done) break;
    }
    const last = cutter.end();
    if (last !== null) yield ok([last]);
  } catch (error) {
    // What is no UTF-8 was not written by this extension; anything else is the disk's.
    yield fail({ kind: error instanceof TypeError ? 'foreign' : 'unreadable' });
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
