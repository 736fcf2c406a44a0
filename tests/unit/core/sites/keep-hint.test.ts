import { describe, expect, test } from 'vitest';
import { MAX_SAVED_HINTS, withHints } from '../../../../src/core/sites/keep-hint.ts';
import { aHint } from '../../../fixtures/builders/site-hint.ts';

const OLD = { savedAt: 1, hint: aHint({ id: 'old' }) };
const OTHER = { savedAt: 2, hint: aHint({ id: 'other' }) };

describe('a hint that is saved', () => {
  test('comes first', () => {
    const all = withHints([OLD, OTHER], [aHint({ id: 'new' })], 9);
    expect(all?.map(({ hint, savedAt }) => [hint.id, savedAt])).toEqual([
      ['new', 9],
      ['old', 1],
      ['other', 2],
    ]);
  });

  test('takes the place of the one with its id, as a newer version', () => {
    const all = withHints([OLD, OTHER], [aHint({ id: 'old', record: '.tile' })], 9);
    expect(all?.map(({ hint }) => hint.id)).toEqual(['old', 'other']);
    expect(all?.[0]?.hint).toMatchObject({ record: '.tile', version: 2 });
  });

  test('keeps its version when it says the same, and a higher one that it brings', () => {
    expect(withHints([OLD], [aHint({ id: 'old' })], 9)?.[0]?.hint.version).toBe(1);
    expect(withHints([OLD], [aHint({ id: 'old', version: 7 })], 9)?.[0]?.hint.version).toBe(7);
  });

  test('is refused when there are too many', () => {
    const full = Array.from({ length: MAX_SAVED_HINTS }, (_, at) => ({
      savedAt: 1,
      hint: aHint({ id: `h${at}` }),
    }));
    expect(withHints(full, [aHint({ id: 'one-more' })], 9)).toBeNull();
    expect(withHints(full, [aHint({ id: 'h3' })], 9)).toHaveLength(MAX_SAVED_HINTS);
  });
});
