import { describe, expect, test } from 'vitest';
import { applyReview, undoReview } from '../../../../src/core/flags/apply-review.ts';
import { standingNote } from '../../../../src/core/flags/flag-state.ts';
import type { ReviewRequest } from '../../../../src/core/flags/review-request.ts';
import { flagOf, MONDAY } from '../../../fixtures/builders/flags.ts';

const note = (text: string): ReviewRequest => ({ decision: null, reason: null, note: text });
const CONFIRM: ReviewRequest = { decision: 'confirmed', reason: null, note: '' };

function reviewed(requests: readonly ReviewRequest[]) {
  return requests.reduce(
    (flag, request, at) =>
      applyReview(flag, { ...request, reviewId: `review-${at}`, who: 'Lin', now: MONDAY + at }),
    flagOf(1),
  );
}

describe('the note that stands', () => {
  test.each([
    ['none', [], ''],
    ['none with a decision', [CONFIRM], ''],
    ['the last of several', [note('one'), note('two')], 'two'],
    ['one before a decision', [note('one'), CONFIRM], 'one'],
    ['one with a decision', [{ ...CONFIRM, note: 'with it' }], 'with it'],
  ])('is %s', (_name, requests, expected) => {
    expect(standingNote(reviewed(requests))).toBe(expected);
  });

  test('is the one before once the last was taken back', () => {
    expect(standingNote(undoReview(reviewed([note('one'), note('two')]), 'review-1', MONDAY + 9))).toBe(
      'one',
    );
  });
});
