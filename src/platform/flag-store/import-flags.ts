import type { Flag } from '../../core/flags/flag.schema.ts';
import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import { mergeFlags } from '../../core/flags/merge-flags.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { type Edit, type EditTransaction, editStore, putEdited } from './edit-flags.ts';
import { STORE_NAMES } from './flag-db-form.ts';
import { createImportedRows } from './imported-rows.ts';
import { readMeta, writeMeta } from './meta.ts';

type Counts = { -readonly [Key in keyof ImportOutcome]: number };

/**
 * Lays a part of a file aside for `applyImport`: lines of JSON, each a flag that was checked. Parts may come twice and
 * in any order.
 */
export async function stagePart(importId: string, part: number, lines: string): Promise<void> {
  await editStore(
    'relaxed',
    (transaction) => transaction.objectStore('staged').put(lines, [importId, part]),
    ['staged'],
  );
}

/** Forgets what was laid aside for a file, or for all. */
export async function dropStaged(importId?: string): Promise<void> {
  await editStore(
    'relaxed',
    (transaction) => {
      const staged = transaction.objectStore('staged');
      return importId === undefined ? staged.clear() : staged.delete(partsOf(importId));
    },
    ['staged'],
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
  return editStore(
    'strict',
    async (transaction) => {
      const meta = transaction.objectStore('meta');
      const staged = transaction.objectStore('staged');
      const last = await readMeta(meta, 'lastImport');
      if (last?.importId === importId) return last.outcome;
      if ((await staged.count(partsOf(importId))) !== parts) return null;
      const outcome = await mergeParts(transaction, importId, parts, onProgress);
      await Promise.all([
        staged.delete(partsOf(importId)),
        writeMeta(meta, 'lastImport', { importId, outcome }),
      ]);
      return outcome;
    },
    STORE_NAMES,
  );
}

async function mergeParts(
  transaction: EditTransaction,
  importId: string,
  parts: number,
  onProgress: (flags: number) => void,
): Promise<ImportOutcome> {
  const counts: Counts = { added: 0, updated: 0, same: 0, conflicts: 0 };
  const known = new Set(await transaction.objectStore('flags').getAllKeys());
  const rows = createImportedRows(transaction, await readMeta(transaction.objectStore('meta'), 'nextPlace'));
  let done = 0;
  for (let part = 0; part < parts; part += 1) {
    const lines = (await transaction.objectStore('staged').get([importId, part])) ?? '';
    const flags = lines.split('\n').map((line): Flag => JSON.parse(line));
    await rows.add(await mergePart(transaction, flags, known, counts));
    done += flags.length;
    onProgress(done);
  }
  await rows.close();
  return counts;
}

function mergePart(
  transaction: EditTransaction,
  flags: readonly Flag[],
  known: Set<string>,
  counts: Counts,
): Promise<StoredRow[]> {
  const byId = joinRepeats(flags);
  const edit: Edit = (here, id) => {
    const inFile = byId.get(id);
    if (inFile === undefined) return here;
    const { flag, kind, conflict } = mergeFlags(here, inFile);
    counts[kind] += 1;
    if (conflict !== null) counts.conflicts += 1;
    return flag;
  };
  const merged = putEdited(transaction, [...byId.keys()], edit, (id) => known.has(id));
  return merged.then((rows) => {
    for (const id of byId.keys()) known.add(id);
    return rows;
  });
}

/** A file that names a flag twice loses neither. */
function joinRepeats(flags: readonly Flag[]): ReadonlyMap<string, Flag> {
  const byId = new Map<string, Flag>();
  for (const flag of flags) byId.set(flag.id, mergeFlags(byId.get(flag.id) ?? null, flag).flag);
  return byId;
}

function partsOf(importId: string): IDBKeyRange {
  return IDBKeyRange.bound([importId, 0], [importId, Number.POSITIVE_INFINITY]);
}
