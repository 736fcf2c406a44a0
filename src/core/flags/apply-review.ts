import { cutText } from './bound-listing.ts';
import type { Flag, Review } from './flag.schema.ts';
import { standingReview } from './flag-state.ts';
import { MAX_NOTE_LENGTH, MAX_REVIEWER_LENGTH } from './flag-values.ts';
import { listingEssence } from './listing-essence.ts';
import type { ReviewRequest } from './review-request.ts';

/** A reviewer's request, signed. */
export interface SignedReview extends ReviewRequest {
  /** Asking twice under one id changes nothing the second time. */
  readonly reviewId: string;
  readonly who: string;
  readonly now: number;
}

/** The flag with one more review; the very same flag when it has that review already. Pure. */
export function applyReview(flag: Flag, signed: SignedReview): Flag {
  if (flag.reviews.some(({ id }) => id === signed.reviewId)) return flag;
  return { ...flag, reviews: [...flag.reviews, newReview(flag, signed)] };
}

/** The flag with a review taken back; the very same flag when it has no such review, or one taken back already. Pure. */
export function undoReview(flag: Flag, reviewId: string, now: number): Flag {
  const review = flag.reviews.find(({ id }) => id === reviewId);
  if (review === undefined || review.undoneAt !== null) return flag;
  const undoneAt = Math.max(now, review.at);
  return {
    ...flag,
    reviews: flag.reviews.map((one) => (one === review ? { ...one, undoneAt } : one)),
  };
}

function newReview(flag: Flag, { reviewId, who, now, decision, reason, note }: SignedReview): Review {
  const before = standingReview(flag);
  const decided = decision ?? before?.decision ?? 'open';
  const isOnlyNote = decision === null;
  return {
    id: reviewId,
    who: cutText(who, MAX_REVIEWER_LENGTH),
    // A clock that was set back must not put a review before one it answers to.
    at: Math.max(now, (flag.reviews.at(-1)?.at ?? -1) + 1),
    decision: decided,
    reason: isOnlyNote ? (before?.reason ?? null) : decided === 'dismissed' ? reason : null,
    note: cutText(note, MAX_NOTE_LENGTH),
    essence: (isOnlyNote ? before?.essence : undefined) ?? listingEssence(flag.listing),
    undoneAt: null,
  };
}
