import type { Meta } from './flag-db-form.ts';
import { inTransaction } from './in-transaction.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';

/** What a person sets about the store, kept in it. */
type StoreSetting = 'reviewer' | 'retentionDays';

export async function readStoreSetting<Key extends StoreSetting>(key: Key): Promise<Meta[Key]> {
  const db = await openFlagDb();
  return readMeta(db.transaction('meta').store, key);
}

/** Resolves once it is safely stored. A new period is acted on at the next look for old flags. */
export async function writeStoreSetting<Key extends StoreSetting>(key: Key, value: Meta[Key]): Promise<void> {
  const db = await openFlagDb();
  const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' });
  await inTransaction(transaction, async ({ store }) => {
    await Promise.all([writeMeta(store, key, value), writeMeta(store, 'agedAt', 0)]);
  });
}
