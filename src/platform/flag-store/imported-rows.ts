import { CHUNK_ROWS } from '../../core/flags/row-chunk.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { chunkOf, putChunk } from './chunk-stores.ts';
import { addToLog, type EditTransaction } from './edit-flags.ts';

/** Takes the rows of a file's flags in. New ones fill columns of their own, which spares them the way through the log. */
export interface ImportedRows {
  add(rows: readonly StoredRow[]): Promise<void>;
  close(): Promise<void>;
}

/** For the rows of one import; rows from `firstNew` on are new, and come in the order of their places. */
export function createImportedRows(transaction: EditTransaction, firstNew: number): ImportedRows {
  const firstWhole = Math.ceil(firstNew / CHUNK_ROWS) * CHUNK_ROWS;
  let pending: StoredRow[] = [];

  async function writeWholeChunks(): Promise<void> {
    while (pending.length >= CHUNK_ROWS) {
      const rows = pending.splice(0, CHUNK_ROWS);
      await putChunk(transaction, chunkOf(rows[0]?.place ?? 0), rows);
    }
  }

  async function log(rows: readonly StoredRow[]): Promise<void> {
    if (rows.length > 0) await addToLog(transaction, rows);
  }

  return {
    async add(rows) {
      pending = [...pending, ...rows.filter(({ place }) => place >= firstWhole)];
      await log(rows.filter(({ place }) => place < firstWhole));
      await writeWholeChunks();
    },
    async close() {
      // Their chunk begins with them: nothing can be in it yet.
      const [first] = pending;
      if (first !== undefined) await putChunk(transaction, chunkOf(first.place), pending);
      pending = [];
    },
  };
}
