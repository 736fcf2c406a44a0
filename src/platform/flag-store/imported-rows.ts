import { CHUNK_ROWS } from '../../core/flags/row-chunk.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import { chunkOf, putChunk } from './chunk-stores.ts';
import { addToLog, type EditTransaction } from './edit-flags.ts';

/** Takes the rows of a file's flags in. New ones fill columns of their own, which spares them the way through the log. */
export interface ImportedRows {
  add(rows: readonly StoredRow[]): Promise<void>;
  close(): Promise<void>;
}

/** For the rows of one import; the places from `firstNew` on are new. */
export function createImportedRows(transaction: EditTransaction, firstNew: number): ImportedRows {
  // Nothing can be in the columns from here on.
  let chunk = Math.ceil(firstNew / CHUNK_ROWS);
  let rowsOfChunk: StoredRow[] = [];

  async function writeChunk(): Promise<void> {
    if (rowsOfChunk.length > 0) await putChunk(transaction, chunk, rowsOfChunk);
    rowsOfChunk = [];
  }

  return {
    async add(rows) {
      const passed: StoredRow[] = [];
      for (const row of rows) {
        const at = chunkOf(row.place);
        if (at > chunk) {
          await writeChunk();
          chunk = at;
        }
        if (at < chunk) passed.push(row);
        else rowsOfChunk[row.place % CHUNK_ROWS] = row;
      }
      if (passed.length > 0) await addToLog(transaction, passed);
    },
    close: writeChunk,
  };
}
