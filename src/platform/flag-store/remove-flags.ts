import { deletedRow, type StoredRow } from '../../core/flags/stored-row.ts';
import { addToLog, editStore } from './edit-flags.ts';

/** Deletes flags for good, all or none; those that are not stored are passed over. */
export function removeFlags(ids: readonly string[]): Promise<StoredRow[]> {
  return editStore('strict', async (transaction) => {
    const flags = transaction.objectStore('flags');
    const stored = await Promise.all([...new Set(ids)].map((id) => flags.get(id)));
    const known = stored.filter((one) => one !== undefined);
    const rows = known.map(({ place, version }) => deletedRow(place, version + 1));
    if (rows.length === 0) return [];
    await Promise.all([...known.map(({ id }) => flags.delete(id)), addToLog(transaction, rows)]);
    return rows;
  });
}
