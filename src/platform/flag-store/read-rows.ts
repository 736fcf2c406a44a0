import { CHUNK_ROWS, type DecodedRow, decodeRows } from '../../core/flags/row-chunk.ts';
import { openFlagDb } from './open-flag-db.ts';

/** A row at its place. */
export interface PlacedRow extends DecodedRow {
  readonly place: number;
}

/** Chunks read first, the latest, so that something can be shown; and at once from then on. */
const FIRST_CHUNKS = 4;
const CHUNKS_AT_ONCE = 64;

/**
 * Reads all rows in slices, each in a transaction of its own so that nobody waits, the latest rows first. The log comes
 * before the columns it is worked into, so no row is missed; of two rows of one place the higher version holds.
 */
export async function readRows(
  onRows: (rows: readonly PlacedRow[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const db = await openFlagDb();
  const log = await db.getAll('log');
  if (signal.aborted) return;
  onRows(log.flat());
  const last = (await db.transaction('rowChunks').store.openKeyCursor(null, 'prev'))?.key ?? -1;
  for (let end = last, size = FIRST_CHUNKS; end >= 0; end -= size, size = CHUNKS_AT_ONCE) {
    onRows(await readChunks(Math.max(0, end - size + 1), end));
    if (signal.aborted) return;
  }
}

async function readChunks(from: number, to: number): Promise<PlacedRow[]> {
  const db = await openFlagDb();
  const range = IDBKeyRange.bound(from, to);
  const store = db.transaction('rowChunks').store;
  const [keys, chunks] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return chunks.flatMap((chunk, at) => placeRows(decodeRows(chunk), (keys[at] ?? 0) * CHUNK_ROWS));
}

function placeRows(rows: readonly (DecodedRow | undefined)[], first: number): PlacedRow[] {
  return rows.flatMap((one, at) => (one === undefined ? [] : [{ place: first + at, ...one }]));
}
