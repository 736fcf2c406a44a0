import { expect, test } from 'vitest';
import {
  applyFilter,
  countByCategory,
  countByLevel,
  groupListings,
  NO_FILTER,
  toggled,
} from '../../../../src/ui/popup/listing-view.ts';
import { aFinding, aJudged } from '../../../fixtures/builders/scan.ts';

const FOUND = [
  aJudged('likely', [aFinding({ level: 'likely', score: 99 })]),
  aJudged('strong', [aFinding({ score: 40 })]),
  aJudged('note', [aFinding({ level: 'note', score: 200 })]),
  aJudged('both', [
    aFinding({ category: 'assisted-registration', level: 'note', score: 8 }),
    aFinding({ category: 'assisted-unblocking', score: 70 }),
  ]),
  aJudged('cleared', []),
];
const { flagged, notes } = groupListings(FOUND);
const ids = (views: typeof flagged) => views.map(({ judged }) => judged.listing.id);

test('flagged listings come by level, then score; notes stand apart; listings without findings go', () => {
  expect(ids(flagged)).toEqual(['both', 'strong', 'likely']);
  expect(ids(notes)).toEqual(['note']);
  expect(flagged[0]?.findings.map(({ level }) => level)).toEqual(['strong', 'note']);
});

test('counts are of flagged findings only', () => {
  expect(countByCategory(flagged)).toEqual({
    'account-sales': 2,
    'assisted-registration': 0,
    'assisted-unblocking': 1,
  });
  expect(countByLevel(flagged, 'strong')).toBe(2);
});

test('a filter shows a listing by the level it has in the chosen categories', () => {
  expect(ids(applyFilter(flagged, NO_FILTER))).toEqual(['both', 'strong', 'likely']);
  expect(ids(applyFilter(flagged, { ...NO_FILTER, categories: new Set(['assisted-registration']) }))).toEqual(
    [],
  );
  expect(ids(applyFilter(flagged, { ...NO_FILTER, categories: new Set(['assisted-unblocking']) }))).toEqual([
    'both',
  ]);
  expect(ids(applyFilter(flagged, { ...NO_FILTER, levels: new Set(['likely']) }))).toEqual(['likely']);
});

test('toggling adds, then removes, and leaves the old set alone', () => {
  const before = new Set([1]);
  expect([...toggled(before, 2)]).toEqual([1, 2]);
  expect([...toggled(before, 1)]).toEqual([]);
  expect([...before]).toEqual([1]);
});
