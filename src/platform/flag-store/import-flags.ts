import { unwrap } from 'idb';
import type { Flag } from '../../core/flags/flag.schema.ts';
import { createRunBuilder, type FlagBlock, joinLines, linesOf } from '../../core/flags/flag-block.ts';
import type { ImportOutcome } from '../../core/flags/import-preview.ts';
import { mergeFlags } from '../../core/flags/merge-flags.ts';
import { decodeColumns } from '../../core/flags/stored-columns.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { type Edit, type EditTransaction, editStore, putEdited } from './edit-flags.ts';
import { type BlockKey, STORE_NAMES, type StagedPart } from './flag-db-form.ts';
import { createImportedRows } from './imported-rows.ts';
import { getMany } from './many-requests.ts';
import { readMeta, writeMeta } from './meta.ts';
import { keysOf } from './staged-parts.ts';
import { flagOfLine, type Locate, locateIn, readMayBeStored, readRuns } from './stored-flags.ts';

type Counts = { -readonly [Key in keyof ImportOutcome]: number };

/** Parts taken over at once. */
const PARTS_AT_ONCE = 4;

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
      const staged = transaction.objectStore('staged');
      if ((await staged.count(keysOf(importId))) !== parts) return null;
      const outcome = await takeOver(transaction, importId, parts, onProgress);
      await staged.delete(keysOf(importId));
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
  parts: number,
  onProgress: (flags: number) => void,
): Promise<ImportOutcome> {
  const counts: Counts = { added: 0, updated: 0, same: 0, conflicts: 0 };
  const meta = transaction.objectStore('meta');
  const raw = unwrap(transaction);
  const mayBeStored = await readMayBeStored(raw);
  const run = createRunBuilder();
  /** The flags of this file so far; with their place for those that stay in their blocks. */
  const seen = new Map<string, number | null>();
  let nextPlace = await readMeta(meta, 'nextPlace');
  const rows = createImportedRows(transaction, nextPlace);
  let done = 0;

  /** Gives the new flags of a part their places, and tells of the blocks that hold others. */
  function keepNew(part: StagedPart, newRows: StoredRow[]): MixedBlock[] {
    const inFile = decodeColumns(part.columns, (at) => at);
    const mixed: MixedBlock[] = [];
    let from = 0;
    for (const [at, number] of part.numbers.entries()) {
      const firstPlace = nextPlace;
      const rowsOfBlock = inFile.slice(from, from + (part.sizes[at] ?? 0));
      const isNew = rowsOfBlock.map((row) => {
        const id = row.row?.id ?? '';
        if (seen.has(id) || mayBeStored(id)) return false;
        seen.set(id, nextPlace);
        run.addFlag(id, nextPlace);
        newRows.push({ ...row, place: nextPlace });
        nextPlace += 1;
        return true;
      });
      if (nextPlace > firstPlace) run.addBlock(number, firstPlace);
      if (isNew.includes(false)) mixed.push({ key: [importId, number], isNew });
      from += rowsOfBlock.length;
    }
    return mixed;
  }

  /** Leaves the new flags alone in their blocks; the others are given back. */
  async function takeOthers(mixed: readonly MixedBlock[]): Promise<Flag[]> {
    const blocks = unwrap(transaction.objectStore('blocks'));
    const read = await getMany<FlagBlock>(
      blocks,
      mixed.map(({ key }) => key),
    );
    return mixed.flatMap(({ key, isNew }, at) => {
      const lines = linesOf(read[at] ?? '');
      const kept = lines.filter((_, line) => isNew[line]);
      if (kept.length === 0) blocks.delete(key);
      else blocks.put(joinLines(kept), key);
      return lines.flatMap((line, index) => (isNew[index] ? [] : (flagOfLine(line) ?? [])));
    });
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
    // Anew each time: many flags that were deleted and come again are stored in blocks of their own.
    const locateStored = locateIn(await readRuns(raw));
    const locate: Locate = (id) => {
      const spot = run.spotAt(seen.get(id) ?? -1);
      return spot === null ? locateStored(id) : [{ ...spot, source: importId }];
    };
    await writeMeta(meta, 'nextPlace', nextPlace);
    await rows.add(await putEdited(transaction, [...byId.keys()], edit, locate));
    for (const id of byId.keys()) if (!seen.has(id)) seen.set(id, null);
    nextPlace = await readMeta(meta, 'nextPlace');
  }

  for (let at = 0; at < parts; at += PARTS_AT_ONCE) {
    const range = IDBKeyRange.bound([importId, at], [importId, at + PARTS_AT_ONCE - 1]);
    const batch = await transaction.objectStore('staged').getAll(range);
    const newRows: StoredRow[] = [];
    const others = await takeOthers(batch.flatMap((part) => keepNew(part, newRows)));
    counts.added += newRows.length;
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

/** A block not all of whose flags are new. */
interface MixedBlock {
  readonly key: BlockKey;
  /** Of each of its lines. */
  readonly isNew: readonly boolean[];
}

/** A file that names a flag twice loses neither. */
function joinRepeats(flags: readonly Flag[]): ReadonlyMap<string, Flag> {
  const byId = new Map<string, Flag>();
  for (const flag of flags) byId.set(flag.id, mergeFlags(byId.get(flag.id) ?? null, flag).flag);
  return byId;
}
