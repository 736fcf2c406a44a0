import type { VersionedRow } from '../../core/flags/flag-view.ts';
import { CHUNK_ROWS, decodeRows } from '../../core/flags/row-chunk.ts';
import { ROW_FORM } from './flag-db-form.ts';
import { readMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';

/** Chunks read first, the latest, so that something can be shown; and at once from then on. */
const FIRST_CHUNKS = 1;
const CHUNKS_AT_ONCE = 4;

/**
 * Reads all rows in slices, each in a transaction of its own so that nobody waits, the latest rows first. The log comes
 * before the columns it is worked into, so no row is missed; of two rows of one place the higher version holds.
 * Resolves to false when they still have to be made anew from the flags (see rebuild-rows.ts).
 */
export async function readRows(
  onRows: (rows: readonly VersionedRow[]) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const db = await openFlagDb();
  const start = db.transaction(['log', 'rowChunks', 'meta']);
  const [form, log, last] = await Promise.all([
    readMeta(start.objectStore('meta'), 'rowForm'),
    start.objectStore('log').getAll(),
    start.objectStore('rowChunks').openKeyCursor(null, 'prev'),
  ]);
  if (form !== ROW_FORM) return false;
  if (signal.aborted) return true;
  onRows(log.flatMap(({ rows, places }) => decodeRows(rows, (at) => places[at] ?? 0)));
  let end = last?.key ?? -1;
  // One slice is read while the one before is decoded.
  let slice = readChunks(end - FIRST_CHUNKS + 1, end);
  while (end >= 0) {
    const chunks = await slice;
    end -= end === last?.key ? FIRST_CHUNKS : CHUNKS_AT_ONCE;
    slice = readChunks(end - CHUNKS_AT_ONCE + 1, end);
    for (const { first, chunk } of chunks.toReversed()) onRows(decodeRows(chunk, (at) => first + at));
    if (signal.aborted) break;
  }
  await slice;
  return true;
}

/** The chunks from one number to another, each with its first place. */
async function readChunks(from: number, to: number) {
  if (to < 0) return [];
  const db = await openFlagDb();
  const range = IDBKeyRange.bound(Math.max(0, from), to);
  const { store } = db.transaction('rowChunks');
  const [keys, chunks] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return chunks.map((chunk, at) => ({ first: (keys[at] ?? 0) * CHUNK_ROWS, chunk }));
}
