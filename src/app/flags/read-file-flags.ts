import type { Flag } from '../../core/flags/flag.schema.ts';
import { type FlagsFileHeader, MAX_LINE_LENGTH } from '../../core/flags/flags-file.schema.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import { createFlagsFileReader } from '../../core/flags/read-flags-file.ts';
import { createLineCutter } from '../../core/flags/split-lines.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { FilePart } from '../../platform/flag-store/staged-parts.ts';

/** Most flags handed on at once, and most UTF-16 units of their lines but for the last. */
const FLAGS_A_PART = 1_000;
const LENGTH_A_PART = 8_000_000;

/** A part of a file whose first line is this. */
export interface ReadPart extends FilePart {
  readonly header: FlagsFileHeader;
}

/**
 * Reads a file of flags to its end, every flag checked, and hands them on in parts as they come, waiting for each to be
 * taken. Only the result says whether the file is whole: until then nothing of it may be kept.
 */
export async function readFileFlags(
  file: Blob,
  onPart: (part: ReadPart) => Promise<void>,
  signal?: AbortSignal,
): Promise<Result<FlagsFileHeader, FlagsFileProblem>> {
  const reader = createFlagsFileReader();
  let header: FlagsFileHeader | null = null;
  let flags: Flag[] = [];
  let lines: string[] = [];
  let length = 0;

  async function handOn(): Promise<void> {
    if (header === null || flags.length === 0) return;
    const part = { flags, lines, header };
    [flags, lines, length] = [[], [], 0];
    await onPart(part);
  }

  for await (const cut of linesOf(file)) {
    if (!cut.ok) return cut;
    for (const text of cut.value) {
      if (signal?.aborted) return fail({ kind: 'cancelled' });
      const line = reader.read(text);
      if (!line.ok) return line;
      if (line.value.kind === 'header') header = line.value.header;
      if (line.value.kind !== 'flag') continue;
      flags.push(line.value.flag);
      lines.push(text);
      length += text.length;
      if (flags.length === FLAGS_A_PART || length > LENGTH_A_PART) await handOn();
    }
  }
  const problem = reader.close();
  if (problem !== null || header === null) return fail(problem ?? { kind: 'foreign' });
  await handOn();
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
