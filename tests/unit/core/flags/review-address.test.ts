import { expect, test } from 'vitest';
import { flagAddress, reviewAddress, startInHash } from '../../../../src/core/flags/review-address.ts';

const hashOf = (address: string) => new URL(address, 'chrome-extension://x/').hash;

test.each(['微信号 & more', 'a#b=c', '100%', ''])('what is searched for comes back: %j', (query) => {
  expect(startInHash(hashOf(reviewAddress(query)))).toEqual({ query, flagId: null });
});

test.each(['shop.example|shop.example:1', 'a|b&q=c#d %', '店|号'])(
  'the flag to open comes back: %j',
  (flagId) => {
    expect(startInHash(hashOf(flagAddress(flagId)))).toEqual({ query: '', flagId });
  },
);

test('a foreign hash asks for nothing', () => {
  expect(startInHash('#x')).toEqual({ query: '', flagId: null });
});
