import { unwrap } from 'idb';
import { type Flag, FlagSchema } from '../../core/flags/flag.schema.ts';
import type { StoredFlag } from './flag-db-form.ts';
import { getMany } from './many-requests.ts';
import { openFlagDb } from './open-flag-db.ts';

/** A flag with its history, checked; null when it is not stored or damaged. */
export async function readFlag(id: string): Promise<Flag | null> {
  const db = await openFlagDb();
  const stored = await db.get('flags', id);
  const parsed = FlagSchema.safeParse(stored?.flag);
  return parsed.success ? parsed.data : null;
}

/** The flags with these ids, null for each that is not stored, in one look. */
export async function readFlags(ids: readonly string[]): Promise<(Flag | null)[]> {
  const db = await openFlagDb();
  const { store } = db.transaction('flags');
  const stored = await getMany<StoredFlag>(unwrap(store), ids);
  return stored.map((one) => one?.flag ?? null);
}

/** The ids of all flags. */
export async function flagIds(): Promise<string[]> {
  const db = await openFlagDb();
  return db.getAllKeys('flags');
}

/** Flags in the order of their ids: at most `most` of those that follow `after`, the first where that is null. */
export async function readFlagsAfter(after: string | null, most: number): Promise<Flag[]> {
  const db = await openFlagDb();
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  return (await db.getAll('flags', range, most)).map(({ flag }) => flag);
}

export async function countFlags(): Promise<number> {
  const db = await openFlagDb();
  return db.count('flags');
}
