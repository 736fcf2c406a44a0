import { describe, expect, test } from 'vitest';
import { displayWidth, fitWidth } from '../../../../src/cli/output/display-width.ts';
import { oneLine } from '../../../../src/cli/output/one-line.ts';

describe('displayWidth', () => {
  test.each([
    ['abc', 3],
    ['微信号', 6],
    ['ＶＸ', 4],
    ['，。', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['a\u200bb', 2],
    ['📱', 2],
    ['👨‍👩‍👧', 2],
    ['❤️', 2],
    ['한글', 4],
    ['', 0],
  ])('%s takes %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('fitWidth', () => {
  test.each([
    ['ab', 4, 'ab  '],
    ['微信', 4, '微信'],
    ['微信号', 4, '微… '],
    ['微信号', 5, '微信…'],
    ['abcdef', 4, 'abc…'],
  ])('%s in %i', (text, width, fitted) => {
    expect(fitWidth(text, width)).toBe(fitted);
    expect(displayWidth(fitted)).toBe(width);
  });
});

test('oneLine leaves a terminal nothing to obey', () => {
  expect(oneLine('a\u001b[31mred\u0007\r\nb\u202ec\u2066d\u2029')).toBe('a [31mred b c d');
  expect(oneLine('微信\u200b号')).toBe('微信\u200b号');
});
