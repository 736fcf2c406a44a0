import { CHUNK_ROWS, encodeRows, encodeTexts } from '../../core/flags/row-chunk.ts';
import { type StoredRow, storedRow } from '../../core/flags/stored-row.ts';
import { ROW_FORM, type StoredFlag } from './flag-db-form.ts';
import { inTransaction } from './in-transaction.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';

const FLAGS_AT_ONCE = 2_000;

/**
 * Makes all rows anew from the flags when they were made in another form, in one transaction. Resolves to whether that
 * was needed.
 */
export async function rebuildRows(): Promise<boolean> {
  const db = await openFlagDb();
  if ((await readMeta(db.transaction('meta').store, 'rowForm')) === ROW_FORM) return false;
  const transaction = db.transaction(['flags', 'rowChunks', 'textChunks', 'log', 'meta'], 'readwrite');
  await inTransaction(transaction, async () => {
    const chunks = new Map<number, StoredRow[]>();
    await eachFlag(transaction.objectStore('flags'), ({ flag, place, version }) => {
      const chunk = Math.floor(place / CHUNK_ROWS);
      const rows = chunks.get(chunk) ?? [];
      rows[place % CHUNK_ROWS] = storedRow(flag, place, version);
      chunks.set(chunk, rows);
    });
    const meta = transaction.objectStore('meta');
    const [rowChunks, textChunks] = [
      transaction.objectStore('rowChunks'),
      transaction.objectStore('textChunks'),
    ];
    await Promise.all([rowChunks.clear(), textChunks.clear(), transaction.objectStore('log').clear()]);
    for (const [chunk, rows] of chunks) {
      await Promise.all([rowChunks.put(encodeRows(rows), chunk), textChunks.put(encodeTexts(rows), chunk)]);
    }
    await Promise.all([writeMeta(meta, 'logRows', 0), writeMeta(meta, 'rowForm', ROW_FORM)]);
  });
  return true;
}

async function eachFlag(
  store: { getAll(range: IDBKeyRange | null, most: number): Promise<StoredFlag[]> },
  visit: (stored: StoredFlag) => void,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const batch: StoredFlag[] = await store.getAll(range, FLAGS_AT_ONCE);
    for (const stored of batch) visit(stored);
    const last = batch.at(-1);
    if (last === undefined || batch.length < FLAGS_AT_ONCE) return;
    after = last.id;
  }
}
