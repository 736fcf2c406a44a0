import type { Flag, Review } from './flag.schema.ts';
import type { FlagState } from './flag-values.ts';
import { listingEssence } from './listing-essence.ts';

/** The review that stands: the newest that was not taken back; null while there is none. */
export function standingReview({ reviews }: Pick<Flag, 'reviews'>): Review | null {
  return reviews.findLast(({ undoneAt }) => undoneAt === null) ?? null;
}

/** What reviewers noted last, with a decision or without, and did not take back; empty for nothing. */
export function standingNote({ reviews }: Pick<Flag, 'reviews'>): string {
  return reviews.findLast(({ note, undoneAt }) => note !== '' && undoneAt === null)?.note ?? '';
}

/** Where a flag stands. A dismissed one whose listing says something else since is `changed`. */
export function flagState(flag: Pick<Flag, 'reviews' | 'listing'>): FlagState {
  const review = standingReview(flag);
  if (review === null) return 'open';
  const isChanged = review.decision === 'dismissed' && review.essence !== listingEssence(flag.listing);
  return isChanged ? 'changed' : review.decision;
}
