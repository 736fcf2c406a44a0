import type { ListingState, PageReview, PageReviewReply } from '../core/flags/listing-state.ts';
import type { ReviewRequest } from '../core/flags/review-request.ts';
import { send } from './content-messages.ts';
import type { Envelope } from './message.ts';

/** How often a review is sent again when the background dies under it, which loses nothing: asking twice is safe. */
const TRIES = 4;

/** The states of this page's flagged listings, all others left out; none when nobody answers. Never rejects. */
export async function askForFlagStates(listingIds: readonly string[]): Promise<readonly ListingState[]> {
  const sent = await send({ type: 'flags/states', data: listingIds });
  return sent.ok && Array.isArray(sent.value) ? (sent.value as readonly ListingState[]) : [];
}

/** Decides listings of this page. Resolves once the decision is safely stored, or cannot be. Never rejects. */
export function reviewOnPage(review: PageReview & ReviewRequest): Promise<PageReviewReply> {
  return sendUntilAnswered({ type: 'flags/review-here', data: review });
}

/** Takes a review of this page back. Never rejects. */
export function undoOnPage({ reviewId, listingIds }: PageReview): Promise<PageReviewReply> {
  return sendUntilAnswered({ type: 'flags/undo-here', data: { reviewId, listingIds } });
}

async function sendUntilAnswered(message: Envelope): Promise<PageReviewReply> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const sent = await send(message);
    if (sent.ok && isReply(sent.value)) return sent.value;
    if (!sent.ok && sent.problem === 'orphaned') break;
  }
  return { ok: false };
}

function isReply(value: unknown): value is PageReviewReply {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
