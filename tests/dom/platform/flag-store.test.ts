import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { createFlagView } from '../../../src/core/flags/flag-view.ts';
import type { ReviewRequest } from '../../../src/core/flags/review-request.ts';
import { CHUNK_ROWS } from '../../../src/core/flags/row-chunk.ts';
import { encodeLog } from '../../../src/core/flags/stored-columns.ts';
import { storedRow } from '../../../src/core/flags/stored-row.ts';
import { SKETCH_WORDS } from '../../../src/core/flags/text-sketch.ts';
import { compactLog } from '../../../src/platform/flag-store/compact-log.ts';
import { keepSightings } from '../../../src/platform/flag-store/keep-sightings.ts';
import { closeFlagDb, openFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import { readFlag } from '../../../src/platform/flag-store/read-flags.ts';
import { readRows } from '../../../src/platform/flag-store/read-rows.ts';
import { readSketches, readTexts } from '../../../src/platform/flag-store/read-texts.ts';
import { removeFlags } from '../../../src/platform/flag-store/remove-flags.ts';
import { lastReview, reviewFlags, undoReviewOf } from '../../../src/platform/flag-store/review-flags.ts';
import { writeStoreSetting } from '../../../src/platform/flag-store/store-settings.ts';
import { flagOf, judgedOf, MONDAY, SITE, sightingOf } from '../../fixtures/builders/flags.ts';

const DISMISS: ReviewRequest = { decision: 'dismissed', reason: 'permitted', note: 'seen before' };
const CONFIRM: ReviewRequest = { decision: 'confirmed', reason: null, note: '' };

const idOf = (number: number) => `${SITE}|${SITE}:${number}`;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);

function keep(found: readonly number[], scanId = 'scan-1', now = MONDAY) {
  return keepSightings({ ...sightingOf(0, { scanId, now }), found: found.map((number) => judgedOf(number)) });
}

async function readTable() {
  const view = createFlagView();
  await readRows((rows) => view.apply(rows), new AbortController().signal);
  return view.rows();
}

beforeEach(async () => {
  await closeFlagDb();
  await deleteDB('tradeflag-flags');
});

describe('sightings', () => {
  test('are stored with a row each, in the order they came', async () => {
    await keep([3, 1, 2]);
    expect((await readTable()).map(({ id }) => id)).toEqual([3, 1, 2].map(idOf));
    expect(await readFlag(idOf(1))).toMatchObject({
      sightings: 1,
      firstSeen: MONDAY,
      page: { title: 'Phones' },
    });
  });

  test('of one scan count once, of the next again', async () => {
    await keep([1]);
    expect(await keep([1])).toEqual([]);
    await keep([1], 'scan-2', MONDAY + 5);
    expect(await readFlag(idOf(1))).toMatchObject({ sightings: 2, firstSeen: MONDAY, lastSeen: MONDAY + 5 });
    expect(await readTable()).toHaveLength(1);
  });

  test('in two windows at once lose nothing', async () => {
    await Promise.all(numbers(10).map((at) => keep([1, 10 + at], `scan-${at}`)));
    const rows = await readTable();
    expect(rows).toHaveLength(11);
    expect(rows.find(({ id }) => id === idOf(1))?.sightings).toBe(10);
  });
});

describe('reviews', () => {
  test('are signed, and stay when the store is opened again', async () => {
    await writeStoreSetting('reviewer', 'Lin');
    await keep([1, 2]);
    const reviewed = await reviewFlags('review-1', [idOf(1), idOf(9)], DISMISS, MONDAY + 1);
    expect(reviewed.ids).toEqual([idOf(1)]);
    await closeFlagDb();
    expect((await readTable()).map(({ state }) => state)).toEqual(['dismissed', 'open']);
    expect((await readFlag(idOf(1)))?.reviews).toMatchObject([
      { id: 'review-1', who: 'Lin', decision: 'dismissed', reason: 'permitted', note: 'seen before' },
    ]);
  });

  test('asked for twice happen once', async () => {
    await keep([1]);
    await reviewFlags('review-1', [idOf(1)], CONFIRM, MONDAY);
    const again = await reviewFlags('review-1', [idOf(1)], CONFIRM, MONDAY);
    expect(again).toEqual({ ids: [idOf(1)], rows: [] });
    expect((await readFlag(idOf(1)))?.reviews).toHaveLength(1);
  });

  test('can be taken back, the last first, also after a restart', async () => {
    await keep([1, 2]);
    await reviewFlags('review-1', [idOf(1), idOf(2)], CONFIRM, MONDAY);
    await reviewFlags('review-2', [idOf(1)], DISMISS, MONDAY);
    await closeFlagDb();
    expect(await lastReview()).toBe('review-2');
    await undoReviewOf('review-2', null, MONDAY + 9);
    expect((await readTable()).map(({ state }) => state)).toEqual(['confirmed', 'confirmed']);
    expect(await lastReview()).toBe('review-1');
    expect((await undoReviewOf('review-1', null, MONDAY + 9)).ids).toEqual([idOf(1), idOf(2)]);
    expect((await undoReviewOf('review-1', null, MONDAY + 9)).rows).toEqual([]);
    expect(await lastReview()).toBeNull();
    expect((await readFlag(idOf(1)))?.reviews.map(({ undoneAt }) => undoneAt)).toEqual([
      MONDAY + 9,
      MONDAY + 9,
    ]);
  });

  test('taken back from one flag stay on the others', async () => {
    await keep([1, 2]);
    await reviewFlags('review-1', [idOf(1), idOf(2)], CONFIRM, MONDAY);
    await undoReviewOf('review-1', [idOf(2)], MONDAY);
    expect((await readTable()).map(({ state }) => state)).toEqual(['confirmed', 'open']);
    expect(await lastReview()).toBe('review-1');
    await undoReviewOf('review-1', [idOf(1), idOf(2)], MONDAY);
    expect(await lastReview()).toBeNull();
  });
});

describe('the columns', () => {
  test('hold what the log held, with reviews, deletions and texts', async () => {
    await keep(numbers(300));
    await reviewFlags('review-1', [idOf(7), idOf(200)], CONFIRM, MONDAY);
    await removeFlags([idOf(8)]);
    const [before, textsBefore, sketchesBefore] = [
      await readTable(),
      await readTexts(),
      await readSketches(),
    ];
    await compactLog(0);
    const db = await openFlagDb();
    expect(await db.count('log')).toBe(0);
    expect(await db.count('rowChunks')).toBe(1);
    expect(await readTable()).toEqual(before);
    expect(await readTexts()).toEqual(textsBefore);
    const words = (sketches: { words: Int32Array }) => [...sketches.words.slice(0, 300 * SKETCH_WORDS)];
    expect(words(await readSketches())).toEqual(words(sketchesBefore));
  });

  test('are read in the order of their places, however many there are, and whatever is missing between', async () => {
    const db = await openFlagDb();
    const places = [0, CHUNK_ROWS - 1, CHUNK_ROWS, 3 * CHUNK_ROWS + 7, 9 * CHUNK_ROWS];
    const rows = places.map((place) => storedRow(flagOf(place), place, 1));
    await db.add('log', encodeLog(rows));
    await db.put('meta', rows.length, 'logRows');
    await compactLog(0);
    expect(await db.getAllKeys('rowChunks')).toEqual([0, 1, 3, 9]);
    expect((await readTable()).map(({ id }) => id)).toEqual(places.map(idOf));
    const texts = await readTexts();
    expect(places.map((place) => texts[place])).toEqual(rows.map(({ text }) => text));
    const { words } = await readSketches();
    expect(places.map((place) => words.slice(place * SKETCH_WORDS, (place + 1) * SKETCH_WORDS))).toEqual(
      rows.map(({ sketch }) => sketch),
    );
  });

  test('take later changes over earlier ones, and an old log changes nothing', async () => {
    await keep([1]);
    const db = await openFlagDb();
    const old = await db.getAll('log');
    await reviewFlags('review-1', [idOf(1)], CONFIRM, MONDAY);
    await compactLog(0);
    for (const rows of old) await db.add('log', rows);
    expect((await readTable()).map(({ state }) => state)).toEqual(['confirmed']);
    await db.put('meta', 1, 'logRows');
    await compactLog(0);
    expect((await readTable()).map(({ state }) => state)).toEqual(['confirmed']);
  });

  test('give a deleted place to nobody else', async () => {
    await keep([1, 2]);
    await removeFlags([idOf(1)]);
    await keep([1], 'scan-2');
    expect((await readTable()).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
    expect(await readFlag(idOf(1))).toMatchObject({ sightings: 1, reviews: [] });
  });
});
