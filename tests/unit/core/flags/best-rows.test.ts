import { expect, test } from 'vitest';
import { bestRows } from '../../../../src/core/flags/best-rows.ts';
import { rowOf } from './flag-rows.ts';

const rows = [
  rowOf({ id: 'dismissed', state: 'dismissed', lastSeen: 9 }),
  rowOf({ id: 'likely', level: 'likely', lastSeen: 8 }),
  rowOf({ id: 'older', lastSeen: 2 }),
  rowOf({ id: 'changed', state: 'changed', lastSeen: 3 }),
  rowOf({ id: 'newer', lastSeen: 7 }),
];

test('what is undecided comes first, then the stronger, then the later seen', () => {
  const ids = bestRows(rows, 5).map(({ id }) => id);
  expect(ids).toEqual(['newer', 'changed', 'older', 'likely', 'dismissed']);
});

test('no more are named than asked for, whatever order they come in', () => {
  for (const order of [rows, rows.toReversed()]) {
    expect(bestRows(order, 2).map(({ id }) => id)).toEqual(['newer', 'changed']);
  }
  expect(bestRows([], 3)).toEqual([]);
});
