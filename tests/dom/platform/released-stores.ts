import v1 from '../../fixtures/flag-store/store-v1.json';
import v2 from '../../fixtures/flag-store/store-v2.json';
import v3 from '../../fixtures/flag-store/store-v3.json';
import v4 from '../../fixtures/flag-store/store-v4.json';

/** A store as it lay on disk: its object stores with their records; columns of numbers as plain lists. */
export type ReleasedStores = Readonly<
  Record<
    string,
    {
      readonly keyPath?: string;
      readonly autoIncrement?: boolean;
      readonly records: readonly { readonly key?: IDBValidKey; readonly value: unknown }[];
    }
  >
>;

/** The stores of every version that was written, by version. */
export const STORES_BY_VERSION: ReadonlyMap<number, ReleasedStores> = new Map([
  [1, v1 as ReleasedStores],
  [2, v2 as ReleasedStores],
  [3, v3 as ReleasedStores],
  [4, v4 as ReleasedStores],
]);

/** Makes a store as that version made it. */
export function layDown(name: string, version: number, stores: ReleasedStores = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [store, { records, ...options }] of Object.entries(stores)) {
        const made = request.result.createObjectStore(store, options);
        for (const { key, value } of records) made.add(revive(value), key);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
}

const COLUMNS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };

function revive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(revive);
  if (typeof value !== 'object' || value === null) return value;
  if ('typed' in value && 'values' in value && Array.isArray(value.values)) {
    return COLUMNS[value.typed as keyof typeof COLUMNS].from(value.values);
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revive(one)]));
}
