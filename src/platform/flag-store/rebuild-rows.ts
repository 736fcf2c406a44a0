import { unwrap } from 'idb';
import { CHUNK_ROWS } from '../../core/flags/row-chunk.ts';
import { type StoredRow, storedRow } from '../../core/flags/stored-row.ts';
import { CHUNK_STORES, chunkOf, putChunk } from './chunk-stores.ts';
import { eachFlag } from './each-flag.ts';
import { type EditTransaction, editStore } from './edit-flags.ts';
import { ROW_FORM } from './flag-db-form.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';
import { TRUE_STORES } from './stored-flags.ts';

/**
 * Makes all rows anew from the flags when they were made in another form, in one transaction. Resolves to whether that
 * was needed.
 */
export async function rebuildRows(): Promise<boolean> {
  const db = await openFlagDb();
  if ((await readMeta(db.transaction('meta').store, 'rowForm')) === ROW_FORM) return false;
  return editStore('relaxed', rebuildWithin, [...TRUE_STORES, 'log', 'meta', ...CHUNK_STORES]);
}

async function rebuildWithin(transaction: EditTransaction): Promise<boolean> {
  const meta = transaction.objectStore('meta');
  // Somebody else may have been asked, too.
  if ((await readMeta(meta, 'rowForm')) === ROW_FORM) return false;
  const chunks = new Map<number, StoredRow[]>();
  for await (const batch of eachFlag(() => unwrap(transaction))) {
    for (const { flag, place, version } of batch) {
      const rows = chunks.get(chunkOf(place)) ?? [];
      rows[place % CHUNK_ROWS] = storedRow(flag, place, version);
      chunks.set(chunkOf(place), rows);
    }
  }
  await Promise.all(
    ([...CHUNK_STORES, 'log'] as const).map((store) => transaction.objectStore(store).clear()),
  );
  for (const [chunk, rows] of chunks) await putChunk(transaction, chunk, rows);
  await Promise.all([writeMeta(meta, 'logRows', 0), writeMeta(meta, 'rowForm', ROW_FORM)]);
  return true;
}
