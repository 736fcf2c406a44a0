/** Brings the store from one version to the next, inside the transaction that opens it: all of it or nothing. */
export type Migration = (db: IDBDatabase, transaction: IDBTransaction) => void;

/**
 * By the version they lead to, from 1 on without a gap. What was released is never changed: a new form of the store is
 * a new step, with a fixture of the version before it in `tests/fixtures/flag-store`.
 */
export const MIGRATIONS: readonly Migration[] = [createStores, widenChunks, keepBlocks, keepStagedRows];

function createStores(db: IDBDatabase): void {
  db.createObjectStore('flags', { keyPath: 'id' });
  db.createObjectStore('log', { autoIncrement: true });
  db.createObjectStore('rowChunks');
  db.createObjectStore('textChunks');
  db.createObjectStore('reviews', { keyPath: 'id' });
  db.createObjectStore('staged');
  db.createObjectStore('meta');
}

/**
 * Chunks became larger, and sketches lie apart from texts. What was in the old form is made anew from the flags once
 * the store is open; where there are none it need not be.
 */
function widenChunks(db: IDBDatabase, transaction: IDBTransaction): void {
  for (const store of ['log', 'rowChunks', 'textChunks']) db.deleteObjectStore(store);
  db.createObjectStore('log', { autoIncrement: true });
  for (const store of ['rowChunks', 'textChunks', 'sketchChunks']) db.createObjectStore(store);
  const meta = transaction.objectStore('meta');
  meta.put(0, 'logRows');
  const counted = transaction.objectStore('flags').count();
  counted.onsuccess = () => meta.put(counted.result === 0 ? 2 : 1, 'rowForm');
}

/** Flags of files are kept in blocks. Deleted flags are counted, as the records of `flags` are no longer all there are. */
function keepBlocks(db: IDBDatabase, transaction: IDBTransaction): void {
  // Nothing can be half taken over: whoever asked for it went with the version before.
  db.deleteObjectStore('staged');
  db.createObjectStore('blocks');
  db.createObjectStore('runs');
  const meta = transaction.objectStore('meta');
  const places: IDBRequest<number | undefined> = meta.get('nextPlace');
  const counted = transaction.objectStore('flags').count();
  counted.onsuccess = () => meta.put(Math.max(0, (places.result ?? 0) - counted.result), 'removed');
}

/** The rows of a file are laid aside together with its blocks. What was laid aside without is dropped as ever. */
function keepStagedRows(db: IDBDatabase): void {
  db.createObjectStore('staged');
}

/** Runs the steps that lead from one version to the last. */
export function migrate(
  db: IDBDatabase,
  transaction: IDBTransaction,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
): void {
  for (const step of steps.slice(from)) step(db, transaction);
}
