import type { Flag } from '../../core/flags/flag.schema.ts';
import { createFlagsFileWriter } from '../../core/flags/write-flags-file.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { readAllFlags, readFlags } from '../../platform/flag-store/read-flags.ts';
import type { LongTask } from './flags-client.ts';

/** Flags read at once. */
const FLAGS_A_BATCH = 1_000;

/** A file of flags, ready to be saved. */
export interface FlagsFile {
  readonly name: string;
  readonly blob: Blob;
  readonly flags: number;
}

/** Who makes a file, and when. */
export interface Exporter {
  readonly exportedBy: string;
  /** Milliseconds since the Unix epoch. */
  readonly exportedAt: number;
}

/** The file of the flags with these ids, of all for null. What is deleted meanwhile is left out. */
export async function flagsFile(
  ids: readonly string[] | null,
  exporter: Exporter,
  { onProgress, signal }: LongTask = {},
): Promise<Result<FlagsFile, 'cancelled'>> {
  const writer = createFlagsFileWriter(exporter);
  // The browser moves large blobs out of memory.
  const lines: Blob[] = [];
  let flags = 0;
  for await (const batch of batchesOf(ids)) {
    if (signal?.aborted) return fail('cancelled');
    lines.push(new Blob([writer.write(batch)]));
    flags += batch.length;
    onProgress?.({ done: flags, total: ids?.length ?? null });
  }
  const { header, end } = writer.close();
  const day = new Date(exporter.exportedAt).toISOString().slice(0, 10);
  const blob = new Blob([header, ...lines, end], { type: 'application/jsonl' });
  return ok({ name: `tradeflag-flags-${day}.jsonl`, blob, flags });
}

async function* batchesOf(ids: readonly string[] | null): AsyncGenerator<Flag[]> {
  if (ids === null) yield* readAllFlags();
  else {
    for (let at = 0; at < ids.length; at += FLAGS_A_BATCH) {
      const flags = await readFlags(ids.slice(at, at + FLAGS_A_BATCH));
      yield flags.filter((flag) => flag !== null);
    }
  }
}
