import type { Finding } from '../core/detect/finding.schema.ts';
import { isFlagged } from '../core/detect/level.ts';
import type { PageReviewReply } from '../core/flags/listing-state.ts';
import type { ReviewKeeper } from '../core/flags/review-keeper.ts';
import type { ReviewState } from '../core/flags/review-look.ts';
import type { Settings } from '../core/settings/settings.schema.ts';
import { askForFlagStates, reviewOnPage, undoOnPage } from '../platform/content-flags.ts';

/** Keeps the decisions made on a page with the flags, through the background. */
export function createPageKeeper(): ReviewKeeper {
  return {
    async decide({ id, listingId, decision, reason }) {
      const review = { reviewId: id, listingIds: [listingId], decision, reason, note: '' };
      return stateOf(listingId, await reviewOnPage(review));
    },
    async note(reviewId, listingId, note) {
      const review = { reviewId, listingIds: [listingId], decision: null, reason: null, note };
      return stateOf(listingId, await reviewOnPage(review));
    },
    undo: async ({ id, listingId }) =>
      stateOf(listingId, await undoOnPage({ reviewId: id, listingIds: [listingId] })),
  };
}

interface Found {
  readonly listing: { readonly id: string };
  readonly findings: readonly Finding[];
}

/** How the flagged ones among these listings stand. */
export async function statesOf(found: readonly Found[]): Promise<[string, ReviewState][]> {
  const ids = found.flatMap(({ listing, findings }) => (isFlagged(findings) ? [listing.id] : []));
  const states = ids.length === 0 ? [] : await askForFlagStates(ids);
  return states.map(({ listingId, state, note }) => [listingId, { state, note }]);
}

/** Whether marks offer to review: to those who moderate, and whoever has turned the keys on. */
export function offersReview({ preset, pageKeys }: Settings): boolean {
  return pageKeys || preset === 'moderating';
}

function stateOf(listingId: string, reply: PageReviewReply): ReviewState | null {
  if (!reply.ok) return null;
  const found = reply.states.find((one) => one.listingId === listingId);
  return found === undefined ? null : { state: found.state, note: found.note };
}
