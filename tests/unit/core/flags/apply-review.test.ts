import { describe, expect, test } from 'vitest';
import { applyReview, type SignedReview, undoReview } from '../../../../src/core/flags/apply-review.ts';
import { FlagSchema } from '../../../../src/core/flags/flag.schema.ts';
import { flagState } from '../../../../src/core/flags/flag-state.ts';
import { mergeSighting } from '../../../../src/core/flags/merge-sighting.ts';
import { flagOf, judgedOf, MONDAY, sightingOf } from '../../../fixtures/builders/flags.ts';

const signed = (change: Partial<SignedReview> = {}): SignedReview => ({
  reviewId: 'review-1',
  who: 'Lin',
  now: MONDAY,
  decision: 'dismissed',
  reason: 'permitted',
  note: '',
  ...change,
});
const dismissed = applyReview(flagOf(1), signed());
const seeWith = (text: string) =>
  mergeSighting(dismissed, { ...sightingOf(1, { scanId: 'scan-2' }), judged: judgedOf(1, { text }) }) ??
  dismissed;

describe('a review', () => {
  test('changes the state, and happens once', () => {
    expect(flagState(flagOf(1))).toBe('open');
    expect(flagState(dismissed)).toBe('dismissed');
    expect(applyReview(dismissed, signed({ decision: 'confirmed' }))).toBe(dismissed);
    expect(FlagSchema.safeParse(dismissed).success).toBe(true);
  });

  test('of a dismissed listing that says something else since comes back as changed', () => {
    const { text } = flagOf(1).listing;
    expect(flagState(seeWith(`${text} 另有QQ号`))).toBe('changed');
    expect(flagState(seeWith(`${text} ，联系VX 13800138000`))).toBe('changed');
    expect(flagState(seeWith(`${text}  5分钟前`))).toBe('dismissed');
  });

  test('dismissed again after the change, it rests', () => {
    const changed = seeWith('出微信号 别的文字');
    expect(flagState(applyReview(changed, signed({ reviewId: 'review-2' })))).toBe('dismissed');
  });

  test('confirmed stays so whatever the listing says', () => {
    const confirmed = applyReview(flagOf(1), signed({ decision: 'confirmed' }));
    const judged = judgedOf(1, { text: '微信号 完全不同' });
    const seen = mergeSighting(confirmed, { ...sightingOf(1, { scanId: 'scan-2' }), judged });
    expect(seen && flagState(seen)).toBe('confirmed');
    expect(confirmed.reviews[0]?.reason).toBeNull();
  });

  test('that is only a note decides nothing, and leaves a change to be looked at', () => {
    const note = signed({ reviewId: 'review-2', decision: null, reason: null, note: 'asked the team' });
    expect(flagState(applyReview(flagOf(1), note))).toBe('open');
    const changed = seeWith('出微信号 别的文字');
    const noted = applyReview(changed, note);
    expect(flagState(noted)).toBe('changed');
    expect(noted.reviews.at(-1)).toMatchObject({
      decision: 'dismissed',
      reason: 'permitted',
      note: 'asked the team',
    });
  });

  test('by a clock that was set back follows the one it answers to', () => {
    const later = applyReview(
      dismissed,
      signed({ reviewId: 'review-2', decision: 'escalated', now: MONDAY - 99 }),
    );
    expect(flagState(later)).toBe('escalated');
    expect(later.reviews[1]?.at).toBe(MONDAY + 1);
  });
});

describe('taking a review back', () => {
  test('lets the one before it stand, and keeps it in the history', () => {
    const twice = applyReview(dismissed, signed({ reviewId: 'review-2', decision: 'confirmed' }));
    const undone = undoReview(twice, 'review-2', MONDAY + 9);
    expect(flagState(undone)).toBe('dismissed');
    expect(undone.reviews).toHaveLength(2);
    expect(flagState(undoReview(undone, 'review-1', MONDAY + 9))).toBe('open');
  });

  test('happens once, and only to what is there', () => {
    const undone = undoReview(dismissed, 'review-1', MONDAY - 5);
    expect(undone.reviews[0]?.undoneAt).toBe(MONDAY);
    expect(undoReview(undone, 'review-1', MONDAY + 5)).toBe(undone);
    expect(undoReview(dismissed, 'review-9', MONDAY)).toBe(dismissed);
  });
});
