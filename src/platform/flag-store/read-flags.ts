import { unwrap } from 'idb';
import { type Flag, FlagSchema } from '../../core/flags/flag.schema.ts';
import { eachFlag } from './each-flag.ts';
import { readMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';
import { getStored, readMayBeStored, TRUE_STORES } from './stored-flags.ts';

/** A flag with its history, checked; null when it is not stored or damaged. */
export async function readFlag(id: string): Promise<Flag | null> {
  const [stored] = await readFlags([id]);
  const parsed = FlagSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

/** The flags with these ids, null for each that is not stored, in one look. */
export async function readFlags(ids: readonly string[]): Promise<(Flag | null)[]> {
  const stored = await getStored(await beginReading(), ids);
  return stored.map((one) => one?.flag ?? null);
}

/** Tells by an id whether its flag may be stored now: no is certain. */
export async function mayBeStored(): Promise<(id: string) => boolean> {
  return readMayBeStored(await beginReading());
}

/** All flags, each once, some at a time. What is written meanwhile may be among them or not. */
export async function* readAllFlags(): AsyncGenerator<Flag[]> {
  const db = await openFlagDb();
  for await (const batch of eachFlag(() => unwrap(db.transaction(TRUE_STORES)))) {
    yield batch.map(({ flag }) => flag);
  }
}

export async function countFlags(): Promise<number> {
  const db = await openFlagDb();
  const meta = db.transaction('meta').store;
  const [places, removed] = await Promise.all([readMeta(meta, 'nextPlace'), readMeta(meta, 'removed')]);
  return places - removed;
}

async function beginReading(): Promise<IDBTransaction> {
  const db = await openFlagDb();
  return unwrap(db.transaction(TRUE_STORES));
}
