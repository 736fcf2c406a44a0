import { expect, test } from 'vitest';
import { check } from '../../src/cli/packs/check/check.ts';
import { readOrdinaryTexts } from '../../src/cli/packs/check/ordinary-texts.ts';

test('packs:check finds no problem in the shipped packs', () => {
  const { out = '', exit } = check([]);
  const problems = out.split('\n').filter((line) => line.startsWith('problem'));
  expect(problems).toEqual([]);
  expect(exit).toBe(0);
});

test('the ordinary texts are many, in many languages', () => {
  const own = readOrdinaryTexts().filter(({ isOwn }) => isOwn);
  expect(own.length).toBeGreaterThanOrEqual(300);
  expect(new Set(own.map(({ place }) => place.split(':')[0])).size).toBeGreaterThanOrEqual(15);
});
