import { CHUNK_ROWS } from '../../core/flags/row-chunk.ts';
import { decodeLog } from '../../core/flags/stored-columns.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { CHUNK_STORES, chunkOf, getChunk, putChunk } from './chunk-stores.ts';
import type { EditTransaction } from './edit-flags.ts';
import type { StoreName } from './flag-db-form.ts';
import { inTransaction } from './in-transaction.ts';
import { readMeta, writeMeta } from './meta.ts';
import { type OpenFlagDb, openFlagDb } from './open-flag-db.ts';

/** From so many rows on, the log is worked into the columns. */
export const LOG_LIMIT = 2_000;
/** Rows taken from the log at once, and chunks written in one transaction: short ones, which let others in between. */
const ROWS_AT_ONCE = 8_000;
const CHUNKS_AT_ONCE = 2;
const WRITTEN: readonly StoreName[] = CHUNK_STORES;

/**
 * Works the log into the columns while it holds more than `most` rows. Dying on the way does no harm: the log goes
 * last, and putting a row into its column twice changes nothing.
 */
export async function compactLog(most = LOG_LIMIT): Promise<void> {
  const db = await openFlagDb();
  while ((await readMeta(db.transaction('meta').store, 'logRows')) > most) await compactStart(db);
}

async function compactStart(db: OpenFlagDb): Promise<void> {
  const taken = await takeLog(db);
  const chunks = [...byChunk(taken.rows)];
  for (let at = 0; at < chunks.length; at += CHUNKS_AT_ONCE) {
    await writeChunks(db, chunks.slice(at, at + CHUNKS_AT_ONCE));
  }
  await dropLog(db, taken.lastKey, taken.rows.length);
}

function byChunk(rows: readonly StoredRow[]): ReadonlyMap<number, readonly StoredRow[]> {
  const grouped = new Map<number, StoredRow[]>();
  for (const row of rows) {
    const chunk = chunkOf(row.place);
    const before = grouped.get(chunk);
    if (before === undefined) grouped.set(chunk, [row]);
    else before.push(row);
  }
  return grouped;
}

async function takeLog(db: OpenFlagDb): Promise<{ rows: StoredRow[]; lastKey: number }> {
  const rows: StoredRow[] = [];
  let lastKey = Number.NEGATIVE_INFINITY;
  let cursor = await db.transaction('log').store.openCursor();
  while (cursor !== null && rows.length < ROWS_AT_ONCE) {
    for (const row of decodeLog(cursor.value)) rows.push(row);
    lastKey = cursor.key;
    cursor = await cursor.continue();
  }
  return { rows, lastKey };
}

async function writeChunks(
  db: OpenFlagDb,
  chunks: readonly (readonly [number, readonly StoredRow[]])[],
): Promise<void> {
  const transaction: EditTransaction = db.transaction([...WRITTEN], 'readwrite', { durability: 'relaxed' });
  await inTransaction(transaction, async () => {
    await Promise.all(
      chunks.map(async ([chunk, changed]) => {
        await putChunk(transaction, chunk, mergeRows(await getChunk(transaction, chunk), changed));
      }),
    );
  });
}

function mergeRows(
  before: readonly (StoredRow | undefined)[],
  changed: readonly StoredRow[],
): (StoredRow | undefined)[] {
  const merged = [...before];
  for (const row of changed) {
    const at = row.place % CHUNK_ROWS;
    if (row.version >= (merged[at]?.version ?? 0)) merged[at] = row;
  }
  return merged;
}

async function dropLog(db: OpenFlagDb, lastKey: number, rows: number): Promise<void> {
  const transaction = db.transaction(['log', 'meta'], 'readwrite', { durability: 'relaxed' });
  await inTransaction(transaction, async () => {
    const meta = transaction.objectStore('meta');
    const logRows = await readMeta(meta, 'logRows');
    await Promise.all([
      transaction.objectStore('log').delete(IDBKeyRange.upperBound(lastKey)),
      writeMeta(meta, 'logRows', Math.max(0, logRows - rows)),
    ]);
  });
}
