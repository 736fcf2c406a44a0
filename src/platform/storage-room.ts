/** How much room the extension takes and may take, in bytes; null where the browser does not tell. */
export interface StorageRoom {
  readonly usedBytes: number | null;
  readonly quotaBytes: number | null;
  /** False: the browser may clear what is stored when the disk is nearly full. */
  readonly isPersistent: boolean;
}

export async function readStorageRoom(): Promise<StorageRoom> {
  const [estimate, isPersistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return { usedBytes: estimate.usage ?? null, quotaBytes: estimate.quota ?? null, isPersistent };
}

/** Asks the browser never to clear the store by itself. It may refuse. */
export async function keepStorage(): Promise<void> {
  await navigator.storage.persist();
}
