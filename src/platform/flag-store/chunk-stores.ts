import { CHUNK_ROWS } from '../../core/flags/row-chunk.ts';
import { decodeColumns, encodeColumns } from '../../core/flags/stored-columns.ts';
import type { StoredRow } from '../../core/flags/stored-row.ts';
import type { EditTransaction } from './edit-flags.ts';

/** The stores that hold the columns: rows, searched texts and sketches, each by the number of the chunk. */
export const CHUNK_STORES = ['rowChunks', 'textChunks', 'sketchChunks'] as const;

/** The number of the chunk that a place lies in. */
export function chunkOf(place: number): number {
  return Math.floor(place / CHUNK_ROWS);
}

/** The rows of a chunk by place within it; none of a chunk that is not there yet. */
export async function getChunk(
  transaction: EditTransaction,
  chunk: number,
): Promise<(StoredRow | undefined)[]> {
  const [rows, texts, sketches] = await Promise.all([
    transaction.objectStore('rowChunks').get(chunk),
    transaction.objectStore('textChunks').get(chunk),
    transaction.objectStore('sketchChunks').get(chunk),
  ]);
  const byPlace: (StoredRow | undefined)[] = [];
  if (rows === undefined || texts === undefined || sketches === undefined) return byPlace;
  const first = chunk * CHUNK_ROWS;
  for (const row of decodeColumns({ rows, texts, sketches }, (at) => first + at)) {
    byPlace[row.place - first] = row;
  }
  return byPlace;
}

/** Writes a chunk whole. */
export async function putChunk(
  transaction: EditTransaction,
  chunk: number,
  byPlace: readonly (StoredRow | undefined)[],
): Promise<void> {
  const { rows, texts, sketches } = encodeColumns(byPlace);
  await Promise.all([
    transaction.objectStore('rowChunks').put(rows, chunk),
    transaction.objectStore('textChunks').put(texts, chunk),
    transaction.objectStore('sketchChunks').put(sketches, chunk),
  ]);
}
