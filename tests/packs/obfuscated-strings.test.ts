import { expect, test } from 'vitest';
import { loadPacks } from '../../src/cli/load-packs.ts';
import { createDetector } from '../../src/core/detect/detector.ts';
import { isFlagged } from '../../src/core/detect/level.ts';
import strings from './obfuscated-strings.json' with { type: 'json' };

/** Sixty-four offers in thirteen techniques, five of them plain, and fifteen texts that only look like one. */
const { innocent, ...techniques } = strings;
const offers = Object.values(techniques).flat();
const detector = createDetector(loadPacks());
const flags = (text: string): boolean => isFlagged(detector.detect({ text }));

test('the set has the size it is quoted with', () => {
  expect([Object.keys(techniques).length, offers.length, innocent.length]).toEqual([13, 64, 15]);
});

test('all sixty-four are found', () => {
  const missed = offers.filter((text) => !flags(text));
  expect(missed).toEqual([]);
});

test('none of the fifteen innocent ones is flagged', () => {
  const flagged = innocent.filter(flags);
  expect(flagged).toEqual([]);
});
