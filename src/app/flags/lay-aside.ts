import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import { createImportPreview, type ImportPreview } from '../../core/flags/import-preview.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { mayBeStored, readFlags } from '../../platform/flag-store/read-flags.ts';
import { dropAbandoned, dropStaged, holdStaged, stagePart } from '../../platform/flag-store/staged-parts.ts';
import { writeProblemOf } from '../../platform/flag-store/write-problem.ts';
import type { LongTask } from './flags-client.ts';
import { readFileFlags } from './read-file-flags.ts';

/** Why a file was not taken over. */
export type ImportProblem = FlagsFileProblem | { readonly kind: WriteProblem };

/** A file that was read, found right and laid aside whole. */
export interface LaidAside {
  readonly importId: string;
  readonly parts: number;
  readonly preview: ImportPreview;
  /** To be called once it was taken over, or is not wanted any more: drops what still lies aside. */
  release(): Promise<void>;
}

/**
 * Reads and checks a file and lays it aside in the store, part by part: while one is stored the next is read. Resolves
 * to what taking it over would do, or to why it cannot be; then nothing of it is left.
 */
export async function layAside(file: Blob, task: LongTask): Promise<Result<LaidAside, ImportProblem>> {
  const importId = crypto.randomUUID();
  const letGo = await holdStaged(importId);
  const release = async () => {
    letGo();
    // What cannot be dropped now is dropped with what other windows have left.
    await dropStaged(importId).catch(() => undefined);
  };
  const laid = await dropAbandoned()
    .then(() => stageFile(file, importId, task))
    .catch((error: unknown) => fail({ kind: writeProblemOf(error) }));
  if (laid.ok) return ok({ importId, release, ...laid.value });
  await release();
  return laid;
}

type Staged = Pick<LaidAside, 'parts' | 'preview'>;

async function stageFile(
  file: Blob,
  importId: string,
  { onProgress, signal }: LongTask,
): Promise<Result<Staged, ImportProblem>> {
  const stop = new AbortController();
  const preview = createImportPreview();
  const isKnown = await mayBeStored();
  let stored: Promise<WriteProblem | null> = Promise.resolve(null);
  let parts = 0;
  const read = await readFileFlags(
    file,
    async (part) => {
      const here = await flagsHere(part.flags, isKnown);
      for (const flag of part.flags) preview.add(here.get(flag.id) ?? null, flag);
      if ((await stored) !== null) return stop.abort();
      stored = stagePart(importId, parts, part).then(() => null, writeProblemOf);
      parts += 1;
      onProgress?.({ done: preview.flags(), total: part.header.flags });
    },
    AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]),
  );
  const problem = await stored;
  if (problem !== null) return fail({ kind: problem });
  if (signal?.aborted) return fail({ kind: 'cancelled' });
  return read.ok ? ok({ parts, preview: preview.close(read.value) }) : read;
}

const NOTHING_HERE: ReadonlyMap<string, Flag> = new Map();

/** The flags stored under the ids of these; those that cannot be stored are not looked for. */
async function flagsHere(
  flags: readonly Flag[],
  isKnown: (id: string) => boolean,
): Promise<ReadonlyMap<string, Flag | null>> {
  const ids = flags.flatMap(({ id }) => (isKnown(id) ? [id] : []));
  if (ids.length === 0) return NOTHING_HERE;
  const stored = await readFlags(ids);
  return new Map(ids.map((id, at) => [id, stored[at] ?? null]));
}
