import { expect, test } from 'vitest';
import { boundText, MAX_CHECKED_TEXT } from '../../../../src/core/check/bound-text.ts';

test('a text within the limit stays as it is', () => {
  const text = 'x'.repeat(MAX_CHECKED_TEXT);
  expect(boundText(text)).toEqual({ text, isCut: false });
});

test('a longer one keeps its beginning', () => {
  const { text, isCut } = boundText(`${'x'.repeat(MAX_CHECKED_TEXT)}y`);
  expect([text.length, text.includes('y'), isCut]).toEqual([MAX_CHECKED_TEXT, false, true]);
});

test('no character is cut in half', () => {
  const { text } = boundText(`${'x'.repeat(MAX_CHECKED_TEXT - 1)}😀`);
  expect(text).toBe('x'.repeat(MAX_CHECKED_TEXT - 1));
});
