import { expect, test } from 'vitest';
import { formatPattern } from '../../../../../src/cli/packs/new/format-pattern.ts';

test('opens objects and keeps short lists on one line', () => {
  const rule = {
    id: 'a',
    when: { seq: ['x', ['y', 'z']], within: 2 },
    unless: [{ concept: 'c', over: true }],
  };
  expect(formatPattern(rule)).toBe(`{
  "id": "a",
  "when": {
    "seq": ["x", ["y", "z"]],
    "within": 2
  },
  "unless": [{"concept": "c", "over": true}]
}`);
});

test('fills lines with the words of a long list, Chinese words counting double', () => {
  const words = Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? `帐号${at}` : `word ${at}`));
  const text = formatPattern({ words });
  const lines = text.split('\n');
  expect(JSON.parse(text)).toEqual({ words });
  expect(lines.length).toBeLessThan(10);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(110);
});

test('gives each object of a long list its own lines', () => {
  const parts = Array.from({ length: 4 }, (_, at) => ({ concept: `some.long-concept-${at}`, before: at }));
  const text = formatPattern({ parts });
  expect(JSON.parse(text)).toEqual({ parts });
  expect(text.split('\n').filter((line) => line.includes('"concept"'))).toHaveLength(4);
});

test('leaves out what is undefined', () => expect(formatPattern({ a: undefined })).toBe('{}'));
