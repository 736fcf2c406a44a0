import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Flag } from '../../../src/core/flags/flag.schema.ts';
import { storedRow } from '../../../src/core/flags/stored-row.ts';
import { compactLog } from '../../../src/platform/flag-store/compact-log.ts';
import { applyImport } from '../../../src/platform/flag-store/import-flags.ts';
import { keepSightings } from '../../../src/platform/flag-store/keep-sightings.ts';
import { closeFlagDb, openFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import {
  mayBeStored,
  readAllFlags,
  readFlag,
  readFlags,
} from '../../../src/platform/flag-store/read-flags.ts';
import { rebuildRows } from '../../../src/platform/flag-store/rebuild-rows.ts';
import { removeFlags } from '../../../src/platform/flag-store/remove-flags.ts';
import { reviewFlags } from '../../../src/platform/flag-store/review-flags.ts';
import {
  dropAbandoned,
  dropStaged,
  holdStaged,
  stagePart,
} from '../../../src/platform/flag-store/staged-parts.ts';
import { flagOf, judgedOf, MONDAY, SITE, sightingOf } from '../../fixtures/builders/flags.ts';
import { allOf } from './all-of.ts';
import { expectSound, readTable } from './sound-store.ts';

const CONFIRM = { decision: 'confirmed', reason: null, note: '' } as const;

const idOf = (number: number) => `${SITE}|${SITE}:${number}`;
const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at);
const flagsOf = (them: readonly number[]) => them.map((at) => flagOf(at));
const partOf = (flags: readonly Flag[]) => ({
  lines: flags.map((flag) => JSON.stringify(flag)),
  rows: flags.map((flag, place) => storedRow(flag, place, 1)),
});

/** Takes parts of a file over. */
async function takeOver(parts: readonly (readonly Flag[])[], importId: string = crypto.randomUUID()) {
  for (const [part, flags] of parts.entries()) await stagePart(importId, part, partOf(flags));
  return applyImport(importId, parts.length, () => undefined);
}

beforeEach(async () => {
  await closeFlagDb();
  await deleteDB('tradeflag-flags');
});

describe('flags of a file', () => {
  test('are found, seen again, reviewed and deleted as all others', async () => {
    await keepSightings({ ...sightingOf(0), found: [judgedOf(900)] });
    expect(await takeOver([flagsOf(numbers(150)), flagsOf(numbers(150, 150))])).toMatchObject({ added: 300 });
    const ids = [900, ...numbers(300)].map(idOf);
    await expectSound(ids);
    expect(await readFlag(idOf(222))).toEqual(flagOf(222));
    expect(await readFlags([idOf(7), idOf(901), idOf(900)])).toMatchObject([
      { id: idOf(7) },
      null,
      { id: idOf(900) },
    ]);
    const reviewed = await reviewFlags('review-1', [idOf(7), idOf(250), idOf(900)], CONFIRM, MONDAY + 1);
    expect(reviewed.ids).toEqual([idOf(7), idOf(250), idOf(900)]);
    await keepSightings({
      ...sightingOf(0, { scanId: 'again', now: MONDAY + 2 }),
      found: [judgedOf(8), judgedOf(7)],
    });
    expect(await readFlag(idOf(7))).toMatchObject({ sightings: 2, reviews: [{ id: 'review-1' }] });
    await expectSound(ids);
    await removeFlags([idOf(7), idOf(9), idOf(901)]);
    await expectSound(ids.filter((id) => id !== idOf(7) && id !== idOf(9)));
    await compactLog(0);
    await expectSound(ids.filter((id) => id !== idOf(7) && id !== idOf(9)));
  });

  test('leave nothing of them when they are deleted, changed before or not', async () => {
    await takeOver([flagsOf(numbers(90))]);
    await reviewFlags('review-1', [idOf(3)], CONFIRM, MONDAY);
    await removeFlags([idOf(3), idOf(4)]);
    const db = await openFlagDb();
    const left = JSON.stringify([await db.getAll('flags'), await db.getAll('blocks')]);
    for (const gone of [3, 4]) expect(left).not.toContain(`item/${gone}\\`);
    expect(left).toContain('item/5\\');
    await removeFlags(numbers(90).map(idOf));
    expect(await db.count('blocks')).toBe(0);
    expect(await allOf(readAllFlags())).toEqual([]);
    await takeOver([flagsOf([4])]);
    await expectSound([idOf(4)]);
  });

  test('come once from all reading, and go into rows made anew', async () => {
    await takeOver([flagsOf(numbers(200))]);
    await takeOver([flagsOf(numbers(200, 100))]);
    await reviewFlags('review-1', [idOf(0), idOf(299)], CONFIRM, MONDAY);
    await removeFlags([idOf(150)]);
    const ids = numbers(300).flatMap((at) => (at === 150 ? [] : [idOf(at)]));
    expect((await allOf(readAllFlags())).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const before = await readTable();
    const db = await openFlagDb();
    await db.put('meta', 0, 'rowForm');
    expect(await rebuildRows()).toBe(true);
    expect(await readTable()).toEqual(before);
    await expectSound(ids);
  });

  test.each([1, 9])(
    'are read many at once, every %i of those changed since, with others that are not there',
    async (step) => {
      await takeOver([flagsOf(numbers(300))]);
      await keepSightings({ ...sightingOf(0), found: numbers(400, 300).map((at) => judgedOf(at)) });
      const asked = numbers(900).filter((at) => at % step === 0);
      const found = (await readFlags(asked.map(idOf))).map((flag) => flag?.id ?? null);
      expect(found).toEqual(asked.map((at) => (at < 700 ? idOf(at) : null)));
    },
  );

  test('may be known by their ids alone', async () => {
    await keepSightings({ ...sightingOf(0), found: [judgedOf(900)] });
    await takeOver([flagsOf([1, 2])]);
    const isKnown = await mayBeStored();
    expect([1, 2, 3, 900].map((at) => isKnown(idOf(at)))).toEqual([true, true, false, true]);
  });
});

describe('a file', () => {
  test('that brings what is there, what is new and what is newer keeps each once', async () => {
    await keepSightings({ ...sightingOf(0), found: [judgedOf(1), judgedOf(2)] });
    await takeOver([flagsOf([3, 4])]);
    const newer = [flagOf(2, { sightings: 5 }), flagOf(4, { sightings: 6 })];
    const brought = [...flagsOf([1, 3, 10]), ...newer, flagOf(11)];
    expect(await takeOver([brought])).toEqual({ added: 2, updated: 2, same: 2, conflicts: 0 });
    expect([await readFlag(idOf(2)), await readFlag(idOf(4))]).toMatchObject([
      { sightings: 5 },
      { sightings: 6 },
    ]);
    await expectSound([1, 2, 3, 4, 10, 11].map(idOf));
  });

  test('that names flags twice, however far apart, loses nothing', async () => {
    const parts = [
      [...flagsOf(numbers(100)), flagOf(5, { sightings: 3 })],
      [flagOf(6, { sightings: 4 }), ...flagsOf(numbers(100, 100)), flagOf(5, { sightings: 9 })],
      [flagOf(100, { sightings: 2 })],
    ];
    expect(await takeOver(parts)).toEqual({ added: 200, updated: 0, same: 0, conflicts: 0 });
    const sightings = (await readFlags([5, 6, 100].map(idOf))).map((flag) => flag?.sightings);
    expect(sightings).toEqual([9, 4, 2]);
    await expectSound(numbers(200).map(idOf));
  });

  test('that names flags twice which were deleted before brings each once', async () => {
    await takeOver([flagsOf(numbers(120))]);
    await removeFlags(numbers(120).map(idOf));
    const again = numbers(120).map((at) => flagOf(at, { sightings: 3 }));
    const parts = [...Array.from({ length: 8 }, () => flagsOf(numbers(120))), again];
    expect(await takeOver(parts)).toMatchObject({ added: 120 });
    await expectSound(numbers(120).map(idOf));
    expect((await readFlag(idOf(7)))?.sightings).toBe(3);
  });

  test('of which a part is missing is not taken over, and one that was counts for one', async () => {
    await stagePart('import-1', 1, partOf(flagsOf([1])));
    expect(await applyImport('import-1', 2, () => undefined)).toBeNull();
    await expectSound([]);
    await stagePart('import-1', 0, partOf(flagsOf([2])));
    const outcome = await applyImport('import-1', 2, () => undefined);
    expect(outcome).toMatchObject({ added: 2 });
    expect(await applyImport('import-1', 2, () => undefined)).toEqual(outcome);
    await expectSound([1, 2].map(idOf));
  });

  test('that was laid aside can be forgotten, one that was taken over cannot', async () => {
    await takeOver([flagsOf([1])], 'import-1');
    await stagePart('import-2', 0, partOf(flagsOf([2])));
    await stagePart('import-3', 0, partOf(flagsOf([3])));
    const db = await openFlagDb();
    await dropStaged('import-2');
    expect((await db.getAllKeys('blocks')).map(([id]) => id)).toEqual(['import-1', 'import-3']);
    await dropStaged('import-1');
    const letGo = await holdStaged('import-3');
    await dropAbandoned();
    expect((await db.getAllKeys('blocks')).map(([id]) => id)).toEqual(['import-1', 'import-3']);
    expect((await db.getAllKeys('staged')).map(([id]) => id)).toEqual(['import-3']);
    letGo();
    // The lock is let go of when the browser comes round to it.
    await vi.waitFor(async () => {
      await dropAbandoned();
      expect(await db.count('staged')).toBe(0);
    });
    expect((await db.getAllKeys('blocks')).map(([id]) => id)).toEqual(['import-1']);
    await expectSound([idOf(1)]);
  });
});
