import { deleteDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { addressOf, createFlagSuggester } from '../../../src/app/flags/suggest-flags.ts';
import { announceRows } from '../../../src/platform/flag-store/announce.ts';
import { keepSightings } from '../../../src/platform/flag-store/keep-sightings.ts';
import { closeFlagDb } from '../../../src/platform/flag-store/open-flag-db.ts';
import { reviewFlags } from '../../../src/platform/flag-store/review-flags.ts';
import { judgedOf, SITE, sightingOf } from '../../fixtures/builders/flags.ts';

vi.mock('../../../src/platform/flag-commands.ts', () => ({ sendFlagCommand: vi.fn() }));

const idOf = (number: number) => `${SITE}|${SITE}:${number}`;

async function keep(first: number, count: number): Promise<void> {
  const found = Array.from({ length: count }, (_, at) => judgedOf(first + at));
  announceRows(await keepSightings({ ...sightingOf(0), found }));
}

beforeEach(async () => {
  await closeFlagDb();
  await deleteDB('tradeflag-flags');
});

test('the best few flags that hold what is typed are offered, those to decide first, and lead to themselves', async () => {
  await keep(0, 9);
  const confirm = { decision: 'confirmed', reason: null, note: 'ask Zhou' } as const;
  await reviewFlags('review-1', [idOf(3)], confirm, Date.UTC(2026, 10, 17));
  const suggester = createFlagSuggester();
  suggester.start();
  const found = await suggester.suggest('满月 實名');
  expect(found).toHaveLength(5);
  expect(found.map(({ row }) => row.state)).toEqual(Array(5).fill('open'));
  const [noted] = await suggester.suggest('zhou');
  expect(noted?.row.id).toBe(idOf(3));
  expect(addressOf(noted?.content ?? '')).toBe(`review.html#flag=${encodeURIComponent(idOf(3))}`);
  expect(await suggester.suggest(' ')).toEqual([]);
  expect(await suggester.suggest('nobody says this')).toEqual([]);
  suggester.stop();
});

test('what comes while somebody types is found, and after a pause again', async () => {
  await keep(0, 1);
  const suggester = createFlagSuggester();
  expect(await suggester.suggest('seller7')).toEqual([]);
  await keep(7, 1);
  await vi.waitFor(async () => expect(await suggester.suggest('seller7')).toHaveLength(1));
  suggester.stop();
  expect(await suggester.suggest('seller7')).toHaveLength(1);
  suggester.stop();
});

test('a store that cannot be read offers nothing', async () => {
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'UnknownError');
  });
  const suggester = createFlagSuggester();
  expect(await suggester.suggest('微信')).toEqual([]);
  open.mockRestore();
});

test('what is typed leads to a search for it', () => {
  expect(addressOf('微信')).toBe(`review.html#q=${encodeURIComponent('微信')}`);
});
