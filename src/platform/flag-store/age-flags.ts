import type { StoredRow } from '../../core/flags/stored-row.ts';
import { readMeta, writeMeta } from './meta.ts';
import { openFlagDb } from './open-flag-db.ts';
import { readRows } from './read-rows.ts';
import { removeFlags } from './remove-flags.ts';

const DAY_MS = 86_400_000;

/** Ids of the flags last seen more than so many days before `now`. */
export async function flagsOlderThan(days: number, now: number): Promise<string[]> {
  const latest = new Map<number, { version: number; id: string; lastSeen: number } | null>();
  const versions = new Map<number, number>();
  await readRows((rows) => {
    for (const { place, version, row } of rows) {
      if (version < (versions.get(place) ?? 0)) continue;
      versions.set(place, version);
      latest.set(place, row && { version, id: row.id, lastSeen: row.lastSeen });
    }
  }, new AbortController().signal);
  const before = now - days * DAY_MS;
  return [...latest.values()].flatMap((one) => (one !== null && one.lastSeen < before ? [one.id] : []));
}

/** Deletes flags past the period that the reader has chosen, if any and not looked for within a day. */
export async function ageFlags(now: number): Promise<StoredRow[]> {
  const db = await openFlagDb();
  const meta = db.transaction('meta').store;
  const [days, agedAt] = await Promise.all([readMeta(meta, 'retentionDays'), readMeta(meta, 'agedAt')]);
  // A clock set back makes `agedAt` lie ahead: then nothing is deleted by that clock.
  if (days === null || now - agedAt < DAY_MS) return [];
  const removed = await removeFlags(await flagsOlderThan(days, now));
  await writeMeta(db.transaction('meta', 'readwrite').store, 'agedAt', now);
  return removed;
}
