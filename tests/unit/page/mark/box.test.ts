import { expect, test } from 'vitest';
import { intersectBoxes, isSameBox, unionBox } from '../../../../src/page/mark/box.ts';

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

test('a union leaves boxes without an area out', () => {
  expect(unionBox([box(0, 0, 10, 10), box(500, 500, 500, 900), box(5, 5, 30, 8)])).toEqual(box(0, 0, 30, 10));
  expect(unionBox([box(3, 3, 3, 3)])).toBeNull();
});

test('boxes that only touch share nothing', () => {
  expect(intersectBoxes(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBeNull();
  expect(intersectBoxes(box(0, 0, 10, 10), box(5, 5, 20, 20))).toEqual(box(5, 5, 10, 10));
});

test('less than half a pixel is no movement', () => {
  expect(isSameBox(box(0, 0, 10, 10), box(0.4, 0, 10, 10))).toBe(true);
  expect(isSameBox(box(0, 0, 10, 10), box(0.6, 0, 10, 10))).toBe(false);
});
