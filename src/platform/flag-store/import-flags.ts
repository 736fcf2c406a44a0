import type { Flag } from '../../core/flags/flag.schema.ts';
import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import { mergeFlags } from '../../core/flags/merge-flags.ts';
import { type EditTransaction, editFlags, editStore } from './edit-flags.ts';
import { readMeta, writeMeta } from './meta.ts';

type Counts = { -readonly [Key in keyof ImportOutcome]: number };

/** Lays a part of a file aside for `applyImport`. Parts may come twice and in any order. */
export async function stagePart(importId: string, part: number, flags: readonly Flag[]): Promise<void> {
  await editStore('relaxed', (transaction) => transaction.objectStore('staged').put(flags, [importId, part]));
}

/** Forgets what was laid aside for a file, or for all. */
export async function dropStaged(importId?: string): Promise<void> {
  await editStore('relaxed', (transaction) =>
    importId === undefined
      ? transaction.objectStore('staged').clear()
      : transaction.objectStore('staged').delete(partsOf(importId)),
  );
}

/**
 * Takes over all parts of a file in one transaction. Null when not all `parts` are there. The second time it does
 * nothing and gives the outcome of the first.
 */
export function applyImport(
  importId: string,
  parts: number,
  onProgress: (flags: number) => void,
): Promise<ImportOutcome | null> {
  return editStore('strict', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const staged = transaction.objectStore('staged');
    const last = await readMeta(meta, 'lastImport');
    if (last?.importId === importId) return last.outcome;
    if ((await staged.count(partsOf(importId))) !== parts) return null;
    const counts: Counts = { added: 0, updated: 0, same: 0, conflicts: 0 };
    let done = 0;
    for (let part = 0; part < parts; part += 1) {
      const flags = (await staged.get([importId, part])) ?? [];
      await mergePart(transaction, flags, counts);
      done += flags.length;
      onProgress(done);
    }
    await Promise.all([
      staged.delete(partsOf(importId)),
      writeMeta(meta, 'lastImport', { importId, outcome: counts }),
    ]);
    return counts;
  });
}

async function mergePart(
  transaction: EditTransaction,
  flags: readonly Flag[],
  counts: Counts,
): Promise<void> {
  const byId = new Map(flags.map((flag) => [flag.id, flag]));
  await editFlags(transaction, [...byId.keys()], (here, id) => {
    const inFile = byId.get(id);
    if (inFile === undefined) return here;
    const { flag, kind, conflict } = mergeFlags(here, inFile);
    counts[kind] += 1;
    if (conflict !== null) counts.conflicts += 1;
    return flag;
  });
}

function partsOf(importId: string): IDBKeyRange {
  return IDBKeyRange.bound([importId, 0], [importId, Number.POSITIVE_INFINITY]);
}
