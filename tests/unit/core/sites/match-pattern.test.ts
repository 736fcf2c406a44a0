import { expect, test } from 'vitest';
import { coversSite } from '../../../../src/core/sites/match-pattern.ts';

test.each([
  ['https://*.shop.example/*', 'https://www.shop.example/*', true],
  ['https://*.shop.example/*', 'https://shop.example/*', true],
  ['https://*.shop.example/*', 'https://*.shop.example/*', true],
  ['https://*.shop.example/*', 'https://*.m.shop.example/*', true],
  ['https://shop.example/*', 'https://shop.example/*', true],
  ['https://shop.example/*', 'https://*.shop.example/*', false],
  ['https://shop.example/*', 'https://www.shop.example/*', false],
  ['https://*.shop.example/*', 'http://www.shop.example/*', false],
  ['*://*.shop.example/*', 'http://www.shop.example/*', true],
  ['https://*.shop.example/*', 'https://myshop.example/*', false],
  ['https://*.m.shop.example/*', 'https://*.shop.example/*', false],
  ['<all_urls>', 'https://shop.example/*', false],
])('%s covers %s: %s', (wide, narrow, covers) => {
  expect(coversSite(wide, narrow)).toBe(covers);
});
