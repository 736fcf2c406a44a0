import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { compactLog } from '../../../src/platform/flag-store/compact-log.ts';
import { keepSightings } from '../../../src/platform/flag-store/keep-sightings.ts';
import { closeFlagDb, openFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import { readFlag } from '../../../src/platform/flag-store/read-flags.ts';
import { removeFlags } from '../../../src/platform/flag-store/remove-flags.ts';
import { reviewFlags } from '../../../src/platform/flag-store/review-flags.ts';
import { dropAbandoned } from '../../../src/platform/flag-store/staged-parts.ts';
import { judgedOf, MONDAY, SITE, sightingOf } from '../../fixtures/builders/flags.ts';
import { expectSound } from './sound-store.ts';

const CONFIRM = { decision: 'confirmed', reason: null, note: '' } as const;

const idOf = (number: number) => `${SITE}|${SITE}:${number}`;
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);

/** A scan that sees these listings. */
function scan(them: readonly number[], scanId = 'scan-1') {
  return keepSightings({
    ...sightingOf(0, { scanId, now: MONDAY }),
    found: them.map((number) => judgedOf(number)),
  });
}

beforeEach(async () => {
  await closeFlagDb();
  await deleteDB('tradeflag-flags');
});

describe('flags of a large scan', () => {
  test('lie in blocks, and are seen again, reviewed and deleted as all others', async () => {
    await scan(numbers(20));
    const rows = await scan(numbers(200));
    expect(rows.map(({ place }) => place)).toEqual(numbers(180, 20));
    const db = await openFlagDb();
    expect(await db.count('flags')).toBe(20);
    await expectSound(numbers(200).map(idOf));
    await scan(numbers(200), 'scan-1');
    expect((await readFlag(idOf(150)))?.sightings).toBe(1);
    await scan([150, 300], 'scan-2');
    await reviewFlags('review-1', [idOf(150), idOf(151)], CONFIRM, MONDAY + 1);
    expect(await readFlag(idOf(150))).toMatchObject({ sightings: 2, reviews: [{ id: 'review-1' }] });
    await removeFlags([idOf(150), idOf(152)]);
    const left = [...numbers(200), 300].filter((number) => number !== 150 && number !== 152).map(idOf);
    await expectSound(left);
    await compactLog(0);
    await expectSound(left);
    // Seen again, they are new.
    await scan([150, 152], 'scan-3');
    await expectSound([...numbers(200), 300].map(idOf));
  });

  test('of many scans are told of by few runs, and stay where windows that are gone have left things', async () => {
    const SCANS = 40;
    for (const number of numbers(SCANS)) await scan(numbers(60, number * 60), `scan-${number}`);
    const db = await openFlagDb();
    expect(await db.count('runs')).toBeLessThan(16);
    await dropAbandoned();
    await expectSound(numbers(SCANS * 60).map(idOf));
    expect(await readFlag(idOf(61))).toMatchObject({ id: idOf(61), scan: 'scan-1' });
  });

  test('that was broken off leaves nothing, and the next is stored whole', async () => {
    await scan(numbers(60));
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (this.name === 'meta') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    };
    try {
      await expect(scan(numbers(60, 100), 'scan-2')).rejects.toThrow('no room');
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    await expectSound(numbers(60).map(idOf));
    await scan(numbers(70, 200), 'scan-3');
    await expectSound([...numbers(60), ...numbers(70, 200)].map(idOf));
  });
});
