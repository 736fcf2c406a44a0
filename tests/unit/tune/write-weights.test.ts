import { expect, test } from 'vitest';
import { changeWeight } from '../../tune/write-weights.ts';

const TEXT = `{
  "rules": [
    {
      "id": "one",
      "weight": 60,
      "when": "a.b"
    },
    {
      "id": "two",
      "weight": -7.5,
      "when": "a.b"
    }
  ]
}
`;

test('changes one weight and nothing else', () => {
  expect(changeWeight(TEXT, 'one', 55)).toBe(TEXT.replace('60', '55'));
  expect(changeWeight(TEXT, 'two', -8)).toBe(TEXT.replace('-7.5', '-8'));
  expect(changeWeight(TEXT, 'one', 60)).toBe(TEXT);
});

test('refuses a rule that is not there', () => {
  expect(() => changeWeight(TEXT, 'three', 1)).toThrow('no weight of three');
});
