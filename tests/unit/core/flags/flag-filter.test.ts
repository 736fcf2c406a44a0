import { describe, expect, test } from 'vitest';
import { type FlagFilter, filterRows, NO_FILTER } from '../../../../src/core/flags/flag-filter.ts';
import { rowOf } from './flag-rows.ts';

const sale = rowOf({ id: 'a' });
const help = rowOf({
  id: 'b',
  site: 'other.example',
  seller: null,
  found: [
    { category: 'account-sales', level: 'note' },
    { category: 'assisted-unblocking', level: 'likely' },
  ],
  level: 'likely',
  state: 'dismissed',
  rules: ['unblock', 'pay'],
  lastSeen: 1_000,
});
const rows = [sale, help];

const idsOf = (filter: Partial<FlagFilter>, ids: ReadonlySet<string> | null = null) =>
  filterRows(rows, { ...NO_FILTER, ...filter }, ids).map(({ id }) => id);

describe('a filter', () => {
  test('that restricts nothing gives the very same rows', () => {
    expect(filterRows(rows, NO_FILTER)).toBe(rows);
  });

  test.each<[string, Partial<FlagFilter>, string[]]>([
    ['site', { sites: ['other.example'] }, ['b']],
    ['one of two sites', { sites: ['other.example', 'shop.example'] }, ['a', 'b']],
    ['seller', { sellers: ['anna'] }, ['a']],
    ['category', { categories: ['account-sales'] }, ['a', 'b']],
    ['level', { levels: ['likely'] }, ['b']],
    ['level of the category, not of another', { categories: ['account-sales'], levels: ['likely'] }, []],
    ['state', { states: ['dismissed'] }, ['b']],
    ['rule', { rules: ['pay'] }, ['b']],
    ['from a time on, inclusive', { seenFrom: 1_001 }, ['a']],
    ['from that very time', { seenFrom: 1_000 }, ['a', 'b']],
    ['before a time, exclusive', { seenBefore: 1_000 }, []],
    ['two restrictions at once', { sites: ['other.example'], states: ['open'] }, []],
  ])('by %s', (_, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  test('joins with what a search found', () => {
    expect(idsOf({ states: ['open', 'dismissed'] }, new Set(['b', 'gone']))).toEqual(['b']);
  });
});
