import { expect, test } from 'vitest';
import type { Mark } from '../../../../src/page/mark/mark.ts';
import { marksToDraw } from '../../../../src/page/mark/marks-to-draw.ts';

const marks = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id }) as Mark);
const drawn = (near: string, held = '') =>
  marksToDraw(marks, (id) => near.includes(id), new Set(held))
    .map(({ id }) => id)
    .join('');

test('those near the viewport and one neighbour on each side', () => {
  expect(drawn('cd')).toBe('bcde');
  expect(drawn('a')).toBe('ab');
  expect(drawn('f')).toBe('ef');
});

test('with none near, the first one, so that the Tab key has somewhere to go', () => {
  expect(drawn('')).toBe('a');
});

test('those that are held, wherever they are', () => {
  expect(drawn('ab', 'f')).toBe('abcf');
});
