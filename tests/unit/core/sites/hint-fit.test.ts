import { describe, expect, test } from 'vitest';
import { type FitEvidence, fitOf } from '../../../../src/core/sites/hint-fit.ts';

const SAME: FitEvidence = { records: 24, titled: 24, general: 24, leftOut: 0, hasItem: false };
const verdict = (changes: Partial<FitEvidence>, taught?: { records: number; otherwise: number }) =>
  fitOf(taught === undefined ? {} : { taught }, { ...SAME, ...changes });

describe('a hint', () => {
  test('fits where it finds what is found without it', () => {
    expect(verdict({})).toBe('fits');
    expect(verdict({ records: 20, titled: 20, leftOut: 4 })).toBe('fits');
  });

  test('no longer fits where it finds nothing in a list', () => {
    expect(verdict({ records: 0, titled: 0, leftOut: 24 })).toBe('nothing-found');
  });

  test('is for another kind of page where there is no list, or only one beside an offer', () => {
    expect(verdict({ records: 0, titled: 0, general: 0 })).toBe('elsewhere');
    expect(verdict({ records: 0, titled: 0, general: 6, leftOut: 6, hasItem: true })).toBe('elsewhere');
  });

  test('no longer fits where it leaves out most of a list', () => {
    expect(verdict({ records: 3, titled: 3, general: 48, leftOut: 48 })).toBe('far-fewer');
  });

  test('no longer fits where its records are everywhere', () => {
    expect(verdict({ records: 300, titled: 300 })).toBe('far-more');
  });

  test('no longer fits where its records have no titles', () => {
    expect(verdict({ titled: 11 })).toBe('no-titles');
    expect(verdict({ titled: 12 })).toBe('fits');
  });

  test('cannot be used with a selector that the browser does not know', () => {
    expect(verdict({ records: null })).toBe('bad-selector');
  });
});

describe('a hint that was taught where the general way went wrong', () => {
  test('fits while that way is as wrong as it was', () => {
    expect(verdict({ records: 48, titled: 48, general: 3 }, { records: 48, otherwise: 3 })).toBe('fits');
    expect(verdict({ records: 40, titled: 40, general: 0 }, { records: 48, otherwise: 0 })).toBe('fits');
    expect(
      verdict({ records: 10, titled: 10, general: 90, leftOut: 80 }, { records: 10, otherwise: 90 }),
    ).toBe('fits');
  });

  test('no longer fits when it is far off even so', () => {
    expect(verdict({ records: 2, titled: 2, general: 90, leftOut: 90 }, { records: 24, otherwise: 48 })).toBe(
      'far-fewer',
    );
    expect(verdict({ records: 900, titled: 900, general: 3 }, { records: 24, otherwise: 3 })).toBe(
      'far-more',
    );
  });
});
