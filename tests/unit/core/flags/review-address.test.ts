import { expect, test } from 'vitest';
import { queryInHash, reviewAddress } from '../../../../src/core/flags/review-address.ts';

test.each(['微信号 & more', 'a#b=c', '100%', ''])('what is searched for comes back: %j', (query) => {
  const { hash } = new URL(reviewAddress(query), 'chrome-extension://x/');
  expect(queryInHash(hash)).toBe(query);
});

test('a foreign hash searches for nothing', () => {
  expect(queryInHash('#x')).toBe('');
});
