import { type IDBPTransaction, unwrap } from 'idb';
import type { Flag } from '../../core/flags/flag.schema.ts';
import { encodeLog } from '../../core/flags/stored-columns.ts';
import { type StoredRow, storedRow } from '../../core/flags/stored-row.ts';
import type { FlagDb, StoredFlag, StoreName } from './flag-db-form.ts';
import { inTransaction } from './in-transaction.ts';
import { putMany } from './many-requests.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';
import { putNew } from './scan-blocks.ts';
import { getStored, type Locate } from './stored-flags.ts';

/** What an edit may touch. Not the columns: a review must not wait while the log is worked into them. */
const EDITED: readonly StoreName[] = ['flags', 'blocks', 'runs', 'log', 'reviews', 'meta'];

/** A transaction that may change flags. */
export type EditTransaction = IDBPTransaction<FlagDb, StoreName[], 'readwrite'>;

/** What becomes of a flag, null for one not stored. Giving null or the flag itself changes nothing. */
export type Edit = (flag: Flag | null, id: string) => Flag | null;

/** `strict`: stored even if the power fails right after; for what a person has done. `relaxed`: a program's crash is survived. */
export type Durability = 'strict' | 'relaxed';

/** Runs a task that may change flags, all of it or nothing. Resolves when it is stored. */
export async function editStore<Value>(
  durability: Durability,
  task: (transaction: EditTransaction) => Promise<Value>,
  stores: readonly StoreName[] = EDITED,
): Promise<Value> {
  const db = await openFlagDb();
  return inTransaction(db.transaction([...stores], 'readwrite', { durability }), task);
}

/** Edits flags within a transaction, each together with its row. Resolves to the rows that changed. */
export async function editFlags(
  transaction: EditTransaction,
  ids: readonly string[],
  edit: Edit,
): Promise<StoredRow[]> {
  const rows = await putEdited(transaction, ids, edit);
  if (rows.length > 0) await addToLog(transaction, rows);
  return rows;
}

/**
 * Edits flags and gives back their rows for the caller to store. `locate` tells where in blocks they may lie, where the
 * caller knows better than the store.
 */
export async function putEdited(
  transaction: EditTransaction,
  ids: readonly string[],
  edit: Edit,
  locate?: Locate,
): Promise<StoredRow[]> {
  const raw = unwrap(transaction);
  const meta = transaction.objectStore('meta');
  const wanted = [...new Set(ids)];
  const [nextPlace, known] = await Promise.all([readMeta(meta, 'nextPlace'), getStored(raw, wanted, locate)]);
  const stored = new Map(wanted.map((id, at) => [id, known[at]]));
  const edited = editAll(wanted, stored, edit, nextPlace);
  putMany(
    raw.objectStore('flags'),
    edited.changed.filter(({ place }) => place < nextPlace),
  );
  await putNew(
    raw,
    edited.changed.filter(({ place }) => place >= nextPlace),
  );
  if (edited.nextPlace !== nextPlace) await writeMeta(meta, 'nextPlace', edited.nextPlace);
  return edited.changed.map(({ flag, place, version }) => storedRow(flag, place, version));
}

/** Puts changed rows where readers find them until they are worked into the columns. */
export async function addToLog(transaction: EditTransaction, rows: readonly StoredRow[]): Promise<void> {
  const meta = transaction.objectStore('meta');
  const logRows = await readMeta(meta, 'logRows');
  await Promise.all([
    transaction.objectStore('log').add(encodeLog(rows)),
    writeMeta(meta, 'logRows', logRows + rows.length),
  ]);
}

function editAll(
  ids: readonly string[],
  stored: ReadonlyMap<string, StoredFlag | undefined>,
  edit: Edit,
  firstPlace: number,
): { changed: StoredFlag[]; nextPlace: number } {
  let nextPlace = firstPlace;
  const changed = ids.flatMap((id): StoredFlag[] => {
    const before = stored.get(id);
    const flag = edit(before?.flag ?? null, id);
    if (flag === null || flag === before?.flag) return [];
    if (before !== undefined) return [{ ...before, version: before.version + 1, flag }];
    nextPlace += 1;
    return [{ id, place: nextPlace - 1, version: 1, flag }];
  });
  return { changed, nextPlace };
}
