import { expect, test } from 'vitest';
import { placeCard } from '../../../../src/page/mark/card-place.ts';

const card = { width: 320, height: 200 };
const viewport = { width: 1000, height: 700 };
const badge = (left: number, top: number) => ({ left, top, right: left + 90, bottom: top + 24 });

test('under the badge with the right edges in line', () => {
  expect(placeCard(badge(600, 100), card, viewport)).toEqual({ left: 370, top: 128 });
});

test('above it where there is no room below', () => {
  expect(placeCard(badge(600, 600), card, viewport)).toEqual({ left: 370, top: 396 });
});

test('never past an edge of the viewport', () => {
  expect(placeCard(badge(10, 100), card, viewport).left).toBe(8);
  expect(placeCard(badge(905, 100), card, viewport).left).toBe(672);
  expect(placeCard(badge(600, 90), card, { width: 1000, height: 210 }).top).toBe(8);
});
