import { unwrap } from 'idb';
import { deletedRow, type StoredRow } from '../../core/flags/stored-row.ts';
import { addToLog, editStore } from './edit-flags.ts';
import { readMeta, writeMeta } from './meta.ts';
import { clearInBlocks, getStored } from './stored-flags.ts';

/** Deletes flags for good, all or none; those that are not stored are passed over. */
export function removeFlags(ids: readonly string[]): Promise<StoredRow[]> {
  return editStore('strict', async (transaction) => {
    const flags = transaction.objectStore('flags');
    const meta = transaction.objectStore('meta');
    const stored = await getStored(unwrap(transaction), [...new Set(ids)]);
    const known = stored.filter((one) => one !== undefined);
    const rows = known.map(({ place, version }) => deletedRow(place, version + 1));
    if (rows.length === 0) return [];
    const removed = await readMeta(meta, 'removed');
    await Promise.all([
      ...known.map(({ id }) => flags.delete(id)),
      clearInBlocks(
        unwrap(transaction),
        known.map(({ id }) => id),
      ),
      addToLog(transaction, rows),
      writeMeta(meta, 'removed', removed + rows.length),
    ]);
    return rows;
  });
}
