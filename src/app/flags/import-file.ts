import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import {
  type ImportConflict,
  type ImportOutcome,
  type ImportPreview,
  MAX_SHOWN_CONFLICTS,
} from '../../core/flags/import-preview.ts';
import { mergeFlags } from '../../core/flags/merge-flags.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { sendFlagCommand } from '../../platform/flag-commands.ts';
import { onAnnouncement } from '../../platform/flag-store/announce.ts';
import { mayBeStored, readFlags } from '../../platform/flag-store/read-flags.ts';
import { dropStaged, stagePart } from '../../platform/flag-store/staged-parts.ts';
import { writeProblemOf } from '../../platform/flag-store/write-problem.ts';
import type { LongTask } from './flags-client.ts';
import { readFileFlags } from './read-file-flags.ts';

/** See `FlagsClient.previewImport`. */
export async function previewImport(
  file: Blob,
  { onProgress, signal }: LongTask = {},
): Promise<Result<ImportPreview, FlagsFileProblem>> {
  const counts = { added: 0, updated: 0, same: 0, conflicts: 0 };
  const shown: ImportConflict[] = [];
  let done = 0;
  const isKnown = await mayBeStored();
  const read = await readFileFlags(
    file,
    async ({ flags, header: { flags: total } }) => {
      const here = await flagsHere(flags, isKnown);
      for (const flag of flags) {
        const { kind, conflict } = mergeFlags(here.get(flag.id) ?? null, flag);
        counts[kind] += 1;
        if (conflict === null) continue;
        counts.conflicts += 1;
        if (shown.length < MAX_SHOWN_CONFLICTS) shown.push(conflict);
      }
      done += flags.length;
      onProgress?.({ done, total });
    },
    signal,
  );
  if (!read.ok) return read;
  const { exportedAt, exportedBy, flags } = read.value;
  return ok({ exportedAt, exportedBy, flags, ...counts, shown });
}

/** The flags stored under the ids of these; those that cannot be stored are not looked for. */
async function flagsHere(
  flags: readonly Flag[],
  isKnown: (id: string) => boolean,
): Promise<ReadonlyMap<string, Flag | null>> {
  const ids = flags.flatMap(({ id }) => (isKnown(id) ? [id] : []));
  const stored = await readFlags(ids);
  return new Map(ids.map((id, at) => [id, stored[at] ?? null]));
}

/** Why a file was not taken over. */
export type ImportProblem = FlagsFileProblem | { readonly kind: WriteProblem };

/**
 * See `FlagsClient.importFile`. The file is laid aside in the store part by part; only when all of it was read and
 * checked is it taken over, in one transaction.
 */
export async function importFile(
  file: Blob,
  { onProgress, signal }: LongTask = {},
): Promise<Result<ImportOutcome, ImportProblem>> {
  const importId = crypto.randomUUID();
  const staged = await stageFile(file, importId, onProgress, signal);
  if (!staged.ok) {
    // What cannot be dropped now is dropped when the browser starts again.
    await dropStaged(importId).catch(() => undefined);
    return staged;
  }
  return applyStaged(importId, staged.value, onProgress);
}

type OnProgress = LongTask['onProgress'];

interface Staged {
  readonly parts: number;
  readonly flags: number;
}

/** Lays the file aside: the first half of the way. While one part is stored the next is read. */
async function stageFile(
  file: Blob,
  importId: string,
  onProgress: OnProgress,
  signal: AbortSignal | undefined,
): Promise<Result<Staged, ImportProblem>> {
  const stop = new AbortController();
  let stored: Promise<WriteProblem | null> = Promise.resolve(null);
  let parts = 0;
  let done = 0;
  const read = await readFileFlags(
    file,
    async ({ flags, lines, header }) => {
      if ((await stored) !== null) return stop.abort();
      stored = stagePart(importId, parts, lines).then(() => null, writeProblemOf);
      parts += 1;
      done += flags.length;
      onProgress?.({ done: Math.floor(done / 2), total: header.flags });
    },
    AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]),
  );
  const problem = await stored;
  if (problem !== null) return fail({ kind: problem });
  if (signal?.aborted) return fail({ kind: 'cancelled' });
  return read.ok ? ok({ parts, flags: done }) : read;
}

/** Has what was laid aside taken over: the second half. From here on it can no longer be called off. */
async function applyStaged(
  importId: string,
  { parts, flags }: Staged,
  onProgress: OnProgress,
): Promise<Result<ImportOutcome, ImportProblem>> {
  const stop = new AbortController();
  onAnnouncement((told) => {
    if (told.kind !== 'importing' || told.importId !== importId) return;
    onProgress?.({ done: Math.floor((flags + told.done) / 2), total: flags });
  }, stop.signal);
  const reply = await sendFlagCommand({ kind: 'apply-import', importId, parts });
  stop.abort();
  if (!reply.ok) return fail({ kind: reply.problem });
  // The last announcement may come after the reply.
  onProgress?.({ done: flags, total: flags });
  return ok(reply.value.outcome ?? { added: 0, updated: 0, same: 0, conflicts: 0 });
}
