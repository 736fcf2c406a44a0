import type { FlagState } from './flag-values.ts';

/** Where the flag of a listing stands, as a page's marks show it. */
export interface ListingState {
  readonly listingId: string;
  readonly state: FlagState;
  /** See `standingNote`. */
  readonly note: string;
}

/** What a page asks of the background about its own listings. `reviewId` is made by the page: asking twice is safe. */
export interface PageReview {
  readonly reviewId: string;
  readonly listingIds: readonly string[];
}

/** What became of a page's review: the states its listings have now, or that it could not be stored. */
export type PageReviewReply =
  | { readonly ok: true; readonly states: readonly ListingState[] }
  | { readonly ok: false };
