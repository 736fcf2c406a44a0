/*
 * Many requests of one transaction, without a promise and listeners for each: with hundreds of flags those take longer
 * than the requests.
 */

/** What lies under the keys, undefined for each that is not there. */
export function getMany<Value>(
  store: IDBObjectStore,
  keys: readonly IDBValidKey[],
): Promise<(Value | undefined)[]> {
  const last = keys.length - 1;
  if (last < 0) return Promise.resolve([]);
  return new Promise((resolve, reject) => {
    const found: (Value | undefined)[] = [];
    for (const [at, key] of keys.entries()) {
      const request: IDBRequest<Value | undefined> = store.get(key);
      request.onerror = () => reject(request.error);
      // Requests of a transaction are answered in their order.
      request.onsuccess = () => {
        found.push(request.result);
        if (at === last) resolve(found);
      };
    }
  });
}

/** Puts values whose keys lie in them. What fails makes the transaction fail, which is waited for anyway. */
export function putMany(store: IDBObjectStore, values: readonly unknown[]): void {
  for (const value of values) store.put(value);
}
