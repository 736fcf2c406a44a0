import type { IDBPObjectStore } from 'idb';
import type { FlagDb, Meta, MetaKey, StoreName } from './flag-db-form.ts';

/** What holds while a value was never stored. */
const DEFAULTS: Meta = {
  nextPlace: 0,
  removed: 0,
  logRows: 0,
  undoable: [],
  reviewer: '',
  retentionDays: null,
  rowForm: 0,
  agedAt: 0,
  lastImport: null,
};

type MetaStore<Mode extends IDBTransactionMode> = IDBPObjectStore<FlagDb, StoreName[], 'meta', Mode>;

/** A single value of the store, or what holds while there is none. */
export async function readMeta<Key extends MetaKey>(
  store: Pick<MetaStore<IDBTransactionMode>, 'get'>,
  key: Key,
): Promise<Meta[Key]> {
  // Written by `writeMeta` alone, which ties each value to its key.
  return ((await store.get(key)) ?? DEFAULTS[key]) as Meta[Key];
}

export function writeMeta<Key extends MetaKey>(
  store: { put(value: Meta[MetaKey], key: MetaKey): Promise<unknown> },
  key: Key,
  value: Meta[Key],
): Promise<unknown> {
  return store.put(value, key);
}
