/** Brings the store from one version to the next, inside the transaction that opens it: all of it or nothing. */
export type Migration = (db: IDBDatabase, transaction: IDBTransaction) => void;

/**
 * By the version they lead to, from 1 on without a gap. What was released is never changed: a new form of the store is
 * a new step, with a fixture of the version before it in `tests/fixtures/flag-store`.
 */
export const MIGRATIONS: readonly Migration[] = [createStores];

function createStores(db: IDBDatabase): void {
  db.createObjectStore('flags', { keyPath: 'id' });
  db.createObjectStore('log', { autoIncrement: true });
  db.createObjectStore('rowChunks');
  db.createObjectStore('textChunks');
  db.createObjectStore('reviews', { keyPath: 'id' });
  db.createObjectStore('staged');
  db.createObjectStore('meta');
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
