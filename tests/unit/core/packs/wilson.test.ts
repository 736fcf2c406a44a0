import { expect, test } from 'vitest';
import { wilson } from '../../../../src/core/packs/wilson.ts';

// Reference values: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
test.each([
  [81, 263, { value: 0.308, low: 0.2553, high: 0.3662 }],
  [15, 148, { value: 0.1014, low: 0.0624, high: 0.1605 }],
  [0, 20, { value: 0, low: 0, high: 0.1611 }],
  [1, 29, { value: 0.0345, low: 0.0061, high: 0.1718 }],
  [7, 7, { value: 1, low: 0.6457, high: 1 }],
])('%d of %d', (part, whole, expected) => {
  expect(wilson(part, whole)).toEqual(expected);
});

test('nothing says nothing', () => expect(wilson(0, 0)).toBeNull());
