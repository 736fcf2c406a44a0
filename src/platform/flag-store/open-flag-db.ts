import { type IDBPDatabase, openDB, unwrap } from 'idb';
import type { FlagDb } from './flag-db-form.ts';
import { MIGRATIONS, migrate } from './migrations.ts';

const NAME = 'tradeflag-flags';

export type OpenFlagDb = IDBPDatabase<FlagDb>;

/**
 * The store, opened once and again after the browser has closed it, made or brought to the current version where
 * needed. Rejects with a `VersionError` when a newer version of the extension has made it.
 */
export function openFlagDb(): Promise<OpenFlagDb> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** Closes the store; the next look opens it again. */
export async function closeFlagDb(): Promise<void> {
  const db = await opened?.catch(() => null);
  opened = null;
  db?.close();
}

let opened: Promise<OpenFlagDb> | null = null;

async function open(): Promise<OpenFlagDb> {
  const db = await openDB<FlagDb>(NAME, MIGRATIONS.length, {
    upgrade: (upgraded, from, _to, transaction) => migrate(unwrap(upgraded), unwrap(transaction), from),
    // Another window brings the store to a newer version: it must not wait for this one.
    blocking: () => void closeFlagDb(),
    terminated: () => {
      opened = null;
    },
  });
  return db;
}
