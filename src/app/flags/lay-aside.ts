import type { Flag } from '../../core/flags/flag.schema.ts';
import type { FlagsFileProblem } from '../../core/flags/flags-file-problem.ts';
import {
  createImportPreview,
  type ImportPreview,
  type ImportPreviewer,
} from '../../core/flags/import-preview.ts';
import { type StoredRow, storedRow } from '../../core/flags/stored-row.ts';
import type { WriteProblem } from '../../core/flags/write-problem.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { mayBeStored, readFlags } from '../../platform/flag-store/read-flags.ts';
import { dropAbandoned, dropStaged, holdStaged, stagePart } from '../../platform/flag-store/staged-parts.ts';
import { writeProblemOf } from '../../platform/flag-store/write-problem.ts';
import type { LongTask } from './flags-client.ts';
import { type FlagTaker, readFileFlags } from './read-file-flags.ts';

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
  let part = emptyPart();
  let stored: Promise<WriteProblem | null> = Promise.resolve(null);
  let parts = 0;
  const taker: FlagTaker = {
    take(flag, line) {
      part.lines.push(line);
      part.rows.push(storedRow(flag, part.rows.length, 1));
      if (isKnown(flag.id)) part.known.push(flag);
      else preview.add(null, flag);
    },
    async pause({ flags: total }) {
      const full = part;
      part = emptyPart();
      await previewKnown(full.known, preview);
      if ((await stored) !== null) return stop.abort();
      stored = stagePart(importId, parts, full).then(() => null, writeProblemOf);
      parts += 1;
      onProgress?.({ done: preview.flags(), total });
    },
  };
  const read = await readFileFlags(file, taker, AbortSignal.any([stop.signal, ...(signal ? [signal] : [])]));
  const problem = await stored;
  if (problem !== null) return fail({ kind: problem });
  if (signal?.aborted) return fail({ kind: 'cancelled' });
  return read.ok ? ok({ parts, preview: preview.close(read.value) }) : read;
}

/** A part of the file as it is read; `known` are those of its flags that may be stored already. */
interface PartBeingRead {
  readonly lines: string[];
  readonly rows: StoredRow[];
  readonly known: Flag[];
}

function emptyPart(): PartBeingRead {
  return { lines: [], rows: [], known: [] };
}

/** Counts flags that may be stored already. */
async function previewKnown(known: readonly Flag[], preview: ImportPreviewer): Promise<void> {
  if (known.length === 0) return;
  const stored = await readFlags(known.map(({ id }) => id));
  for (const [at, flag] of known.entries()) preview.add(stored[at] ?? null, flag);
}
