import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyReview, undoReview } from '../../../../src/core/flags/apply-review.ts';
import type { Flag } from '../../../../src/core/flags/flag.schema.ts';
import { flagState, standingReview } from '../../../../src/core/flags/flag-state.ts';
import type { Decision } from '../../../../src/core/flags/flag-values.ts';
import { mergeFlags } from '../../../../src/core/flags/merge-flags.ts';
import { flagOf, MONDAY } from '../../../fixtures/builders/flags.ts';

const review = (flag: Flag, reviewId: string, decision: Decision, at: number) =>
  applyReview(flag, { reviewId, decision, who: reviewId, now: MONDAY + at, reason: null, note: '' });

describe('merging a flag of a file', () => {
  test('that is not stored here adds it; the very same changes nothing', () => {
    const flag = flagOf(1);
    expect(mergeFlags(null, flag)).toEqual({ flag, kind: 'added', conflict: null });
    expect(mergeFlags(flag, structuredClone(flag))).toEqual({ flag, kind: 'same', conflict: null });
    expect(mergeFlags(flag, structuredClone(flag)).flag).toBe(flag);
  });

  test('decided differently on both sides is a conflict; the newest stands, both stay', () => {
    const here = review(flagOf(1), 'review-a', 'confirmed', 5);
    const inFile = review(flagOf(1), 'review-b', 'dismissed', 9);
    const merged = mergeFlags(here, inFile);
    expect(merged.kind).toBe('updated');
    expect(merged.conflict).toMatchObject({
      winner: 'in-file',
      here: { who: 'review-a' },
      inFile: { who: 'review-b' },
    });
    expect(merged.flag.reviews.map(({ id }) => id)).toEqual(['review-a', 'review-b']);
    expect(flagState(merged.flag)).toBe('dismissed');
    expect(mergeFlags(inFile, here)).toMatchObject({ flag: merged.flag, conflict: { winner: 'here' } });
  });

  test('that goes on from what is stored here is no conflict', () => {
    const here = review(flagOf(1), 'review-a', 'confirmed', 5);
    const inFile = review(here, 'review-b', 'dismissed', 9);
    expect(mergeFlags(here, inFile)).toMatchObject({ kind: 'updated', conflict: null });
    expect(mergeFlags(inFile, here)).toMatchObject({ kind: 'same', conflict: null, flag: inFile });
  });

  test('decided alike by both is no conflict', () => {
    const here = review(flagOf(1), 'review-a', 'confirmed', 5);
    const inFile = review(flagOf(1), 'review-b', 'confirmed', 9);
    expect(mergeFlags(here, inFile)).toMatchObject({ kind: 'updated', conflict: null });
  });

  test('takes over what was taken back on either side', () => {
    const both = review(flagOf(1), 'review-a', 'confirmed', 5);
    const undone = undoReview(both, 'review-a', MONDAY + 6);
    expect(mergeFlags(both, undone)).toMatchObject({ kind: 'updated', flag: undone });
    expect(mergeFlags(undone, both).kind).toBe('same');
  });

  test('describes the listing as it was seen last', () => {
    const listing = { ...flagOf(1).listing, title: 'newer' };
    const inFile = { ...flagOf(1), listing, lastSeen: MONDAY + 9, firstSeen: MONDAY - 9, sightings: 4 };
    expect(mergeFlags(flagOf(1), inFile).flag).toMatchObject({
      listing,
      firstSeen: MONDAY - 9,
      lastSeen: MONDAY + 9,
      sightings: 4,
    });
    expect(mergeFlags(inFile, flagOf(1)).kind).toBe('same');
  });

  test('a review that the two tell of at different moments was made at the earlier one, whichever comes first', () => {
    const one = review(flagOf(1), 'review-a', 'open', 20);
    const other = review(review(flagOf(1), 'review-b', 'confirmed', 21), 'review-a', 'open', 22);
    expect(standingReview(mergeFlags(one, other).flag)?.id).toBe('review-b');
    expect(standingReview(mergeFlags(other, one).flag)?.id).toBe('review-b');
  });

  test('is the same in any order, and done twice nothing new', () => {
    const step = fc.record({
      id: fc.constantFrom('review-1', 'review-2', 'review-3', 'review-4'),
      decision: fc.constantFrom<Decision>('confirmed', 'dismissed', 'escalated', 'open'),
      at: fc.integer({ min: 0, max: 50 }),
      isUndone: fc.boolean(),
    });
    const history = fc.array(step, { maxLength: 6 }).map((steps) =>
      steps.reduce((flag, { id, decision, at, isUndone }) => {
        // One id always stands for one review, as random ids do.
        const reviewed = review(flag, `${id}-${decision}-${at}`, decision, at);
        return isUndone ? undoReview(reviewed, `${id}-${decision}-${at}`, MONDAY + 60) : reviewed;
      }, flagOf(1)),
    );
    fc.assert(
      fc.property(history, history, (a, b) => {
        const merged = mergeFlags(a, b).flag;
        const ids = new Set([...a.reviews, ...b.reviews].map(({ id }) => id));
        expect(new Set(merged.reviews.map(({ id }) => id))).toEqual(ids);
        expect(standingReview(mergeFlags(b, a).flag)?.id).toBe(standingReview(merged)?.id);
        expect(mergeFlags(merged, b).kind).toBe('same');
        expect(mergeFlags(merged, a).kind).toBe('same');
      }),
    );
  });
});
