import { unwrap } from 'idb';
import type { Flag } from '../../core/flags/flag.schema.ts';
import { createRunBuilder, type FlagBlock, joinLines, linesOf } from '../../core/flags/flag-block.ts';
import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import { mergeFlags } from '../../core/flags/merge-flags.ts';
import { type StoredRow, storedRow } from '../../core/flags/stored-row.ts';
import { numberOf } from './each-flag.ts';
import { type Edit, type EditTransaction, editStore, putEdited } from './edit-flags.ts';
import { type BlockKey, STORE_NAMES } from './flag-db-form.ts';
import { createImportedRows } from './imported-rows.ts';
import { readMeta, writeMeta } from './meta.ts';
import { blocksOf, partOf } from './staged-parts.ts';
import { flagOfLine, type Locate, locateIn, readMayBeStored, readRuns } from './stored-flags.ts';

type Counts = { -readonly [Key in keyof ImportOutcome]: number };

/** Blocks taken over at once. */
const BLOCKS_AT_ONCE = 32;

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
      const last = await readMeta(meta, 'lastImport');
      if (last?.importId === importId) return last.outcome;
      const keys = await transaction.objectStore('blocks').getAllKeys(blocksOf(importId));
      const there = new Set(keys.map(partOf));
      if (there.size !== parts) return null;
      const outcome = await takeOver(transaction, importId, keys, onProgress);
      await writeMeta(meta, 'lastImport', { importId, outcome });
      return outcome;
    },
    STORE_NAMES,
  );
}

/**
 * Flags that are not stored yet stay in the blocks they came in, which are stored for good once they are in `runs`. The
 * others leave their blocks: they are joined with what is stored.
 */
async function takeOver(
  transaction: EditTransaction,
  importId: string,
  keys: readonly BlockKey[],
  onProgress: (flags: number) => void,
): Promise<ImportOutcome> {
  const counts: Counts = { added: 0, updated: 0, same: 0, conflicts: 0 };
  const meta = transaction.objectStore('meta');
  const raw = unwrap(transaction);
  const [mayBeStored, locateStored] = [await readMayBeStored(raw), locateIn(await readRuns(raw))];
  const run = createRunBuilder();
  /** The flags of this file so far; with their place for those that stay in their blocks. */
  const seen = new Map<string, number | null>();
  const locate: Locate = (id) => {
    const spot = run.spotAt(seen.get(id) ?? -1);
    return spot === null ? locateStored(id) : [{ ...spot, importId }];
  };
  let nextPlace = await readMeta(meta, 'nextPlace');
  const rows = createImportedRows(transaction, nextPlace);
  let done = 0;

  /** Keeps the new flags of a block in it; the others are given back. */
  function keepNew(key: BlockKey, block: FlagBlock, newRows: StoredRow[]): Flag[] {
    const firstPlace = nextPlace;
    const others: Flag[] = [];
    const lines = linesOf(block);
    const kept = lines.filter((line) => {
      const flag = flagOfLine(line);
      if (flag === null) return false;
      if (seen.has(flag.id) || mayBeStored(flag.id)) {
        others.push(flag);
        return false;
      }
      seen.set(flag.id, nextPlace);
      run.addFlag(flag.id, nextPlace);
      newRows.push(storedRow(flag, nextPlace, 1));
      nextPlace += 1;
      return true;
    });
    if (kept.length > 0) run.addBlock(numberOf(key), firstPlace);
    const blocks = unwrap(transaction.objectStore('blocks'));
    if (kept.length === 0) blocks.delete(key);
    else if (kept.length < lines.length) blocks.put(joinLines(kept), key);
    counts.added += kept.length;
    return others;
  }

  async function join(flags: readonly Flag[]): Promise<void> {
    if (flags.length === 0) return;
    const byId = joinRepeats(flags);
    const edit: Edit = (here, id) => {
      const inFile = byId.get(id);
      if (inFile === undefined) return here;
      const { flag, kind, conflict } = mergeFlags(here, inFile);
      // A file that names a flag twice brings one.
      if (!seen.has(id)) counts[kind] += 1;
      if (conflict !== null) counts.conflicts += 1;
      return flag;
    };
    await writeMeta(meta, 'nextPlace', nextPlace);
    await rows.add(await putEdited(transaction, [...byId.keys()], edit, locate));
    for (const id of byId.keys()) if (!seen.has(id)) seen.set(id, null);
    nextPlace = await readMeta(meta, 'nextPlace');
  }

  for (let at = 0; at < keys.length; at += BLOCKS_AT_ONCE) {
    const batch = keys.slice(at, at + BLOCKS_AT_ONCE);
    const blocks = await transaction.objectStore('blocks').getAll(IDBKeyRange.bound(batch[0], batch.at(-1)));
    const newRows: StoredRow[] = [];
    const others = blocks.flatMap((block, index) => keepNew(batch[index] ?? ['', 0], block, newRows));
    await rows.add(newRows);
    await join(others);
    done += newRows.length + others.length;
    onProgress(done);
  }
  await rows.close();
  await writeMeta(meta, 'nextPlace', nextPlace);
  if (counts.added > 0) await transaction.objectStore('runs').put(run.build(), importId);
  return counts;
}

/** A file that names a flag twice loses neither. */
function joinRepeats(flags: readonly Flag[]): ReadonlyMap<string, Flag> {
  const byId = new Map<string, Flag>();
  for (const flag of flags) byId.set(flag.id, mergeFlags(byId.get(flag.id) ?? null, flag).flag);
  return byId;
}
