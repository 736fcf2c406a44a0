import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { FlagSchema } from '../../../src/core/flags/flag.schema.ts';
import { storedRow } from '../../../src/core/flags/stored-row.ts';
import { compactLog } from '../../../src/platform/flag-store/compact-log.ts';
import { STORE_NAMES } from '../../../src/platform/flag-store/flag-db-form.ts';
import { keepSightings } from '../../../src/platform/flag-store/keep-sightings.ts';
import { MIGRATIONS, type Migration, migrate } from '../../../src/platform/flag-store/migrations.ts';
import { closeFlagDb, openFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import { countFlags, readAllFlags } from '../../../src/platform/flag-store/read-flags.ts';
import { readRows } from '../../../src/platform/flag-store/read-rows.ts';
import { readTexts } from '../../../src/platform/flag-store/read-texts.ts';
import { rebuildRows } from '../../../src/platform/flag-store/rebuild-rows.ts';
import { lastReview } from '../../../src/platform/flag-store/review-flags.ts';
import { readStoreSetting } from '../../../src/platform/flag-store/store-settings.ts';
import { judgedOf, MONDAY, sightingOf } from '../../fixtures/builders/flags.ts';
import { allOf } from './all-of.ts';
import { layDown, STORES_BY_VERSION } from './released-stores.ts';
import { readTable } from './sound-store.ts';

const NAME = 'tradeflag-flags';

beforeEach(async () => {
  await closeFlagDb();
  await deleteDB(NAME);
  await deleteDB('made-up');
});

test('there is a store of every version that was ever written', () => {
  expect([...STORES_BY_VERSION.keys()]).toEqual(MIGRATIONS.map((_, at) => at + 1));
});

describe.each([...STORES_BY_VERSION])('a store of version %i', (version, stores) => {
  test('is brought to the present with all it holds', async () => {
    await layDown(NAME, version, stores);
    const db = await openFlagDb();
    expect(db.version).toBe(MIGRATIONS.length);
    expect([...db.objectStoreNames]).toEqual([...STORE_NAMES].sort());
    const flags = await allOf(readAllFlags());
    expect(flags).toHaveLength(3);
    expect(await countFlags()).toBe(3);
    for (const flag of flags) expect(FlagSchema.safeParse(flag).error).toBeUndefined();
    await rebuildRows();
    const table = await readTable();
    expect(table.map(({ state, sightings }) => [state, sightings])).toEqual([
      ['confirmed', 1],
      ['open', 1],
      ['open', 3],
    ]);
    const first = flags.find(({ id }) => id === table[0]?.id);
    expect(first?.reviews[0]).toMatchObject({ who: 'Lin', at: MONDAY + 5 });
    expect([await readStoreSetting('reviewer'), await readStoreSetting('retentionDays')]).toEqual([
      'Lin',
      365,
    ]);
    expect(await lastReview()).toBe('review-1');
  });
});

describe('rows of another form', () => {
  beforeEach(() => layDown(NAME, 1, STORES_BY_VERSION.get(1)));

  test('are made anew from the flags, once', async () => {
    const db = await openFlagDb();
    expect(await readTable()).toEqual([]);
    const both = await Promise.all([rebuildRows(), rebuildRows()]);
    expect(both.toSorted()).toEqual([false, true]);
    const flags = (await db.getAll('flags')).toSorted((a, b) => a.place - b.place);
    const rows = flags.map(({ flag, place, version }) => storedRow(flag, place, version));
    expect(await readTable()).toEqual(rows.map(({ row }) => row));
    expect((await readTexts())[3]).toBe(rows[2]?.text);
    expect(await rebuildRows()).toBe(false);
  });

  test('are not read, and not taken for all there is', async () => {
    const read: unknown[] = [];
    expect(await readRows((rows) => read.push(...rows), new AbortController().signal)).toBe(false);
    expect(read).toEqual([]);
    await rebuildRows();
    expect(await readRows((rows) => read.push(...rows), new AbortController().signal)).toBe(true);
    expect(read).toHaveLength(3);
  });

  test('are not worked into, but replaced by, those of the present form', async () => {
    await keepSightings({ ...sightingOf(0, { scanId: 'scan-9', now: MONDAY }), found: [judgedOf(77)] });
    await rebuildRows();
    await compactLog(0);
    expect(await readTable()).toHaveLength(4);
  });
});

test('a store made new needs nothing made anew', async () => {
  await openFlagDb();
  expect(await rebuildRows()).toBe(false);
});

describe('the steps of a made-up store', () => {
  const steps: Migration[] = [
    (db) => db.createObjectStore('people', { keyPath: 'id' }),
    (_db, transaction) => {
      const people = transaction.objectStore('people');
      people.openCursor().onsuccess = ({ target }) => {
        const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
        if (cursor === null) return;
        cursor.update({ ...cursor.value, name: cursor.value.called });
        cursor.continue();
      };
    },
    (db, transaction) => {
      db.createObjectStore('pets');
      transaction.objectStore('people').createIndex('byName', 'name');
    },
  ];

  function open(version: number, taken: readonly Migration[]): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('made-up', version);
      request.onupgradeneeded = ({ oldVersion }) => {
        const { transaction, result } = request;
        if (transaction === null) return;
        try {
          migrate(result, transaction, oldVersion, taken);
        } catch {
          // Thrown on, it would end the transaction as well, and the test.
          transaction.abort();
        }
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  test.each([0, 1, 2, 3])('lead from version %i to the last', async (from) => {
    if (from > 0) (await open(from, steps.slice(0, from))).close();
    const db = await open(3, steps);
    expect([...db.objectStoreNames]).toEqual(['people', 'pets']);
    expect([...db.transaction('people').objectStore('people').indexNames]).toEqual(['byName']);
    db.close();
  });

  test('leave the store as it was when one fails', async () => {
    (await open(1, steps.slice(0, 1))).close();
    const failing: Migration[] = [
      ...steps.slice(0, 1),
      (db) => {
        db.createObjectStore('half');
        throw new Error('the step fails');
      },
    ];
    await expect(open(2, failing)).rejects.toThrow();
    const db = await open(1, []);
    expect([...db.objectStoreNames]).toEqual(['people']);
    db.close();
  });
});
