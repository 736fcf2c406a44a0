import {
  ListingIdsSchema,
  PageReviewRequestSchema,
  PageReviewSchema,
} from '../core/flags/flag-command.schema.ts';
import { siteOfPage } from '../core/flags/flag-id.ts';
import type { ListingState, PageReview, PageReviewReply } from '../core/flags/listing-state.ts';
import type { ReviewRequest } from '../core/flags/review-request.ts';
import { onTabMessage } from './background-messages.ts';

/** Answers pages that ask where their own flagged listings stand. `site` is that of the page, whatever it claims. */
export function onFlagStatesAsked(
  answer: (site: string, listingIds: readonly string[]) => Promise<readonly ListingState[]>,
): void {
  onTabMessage('flags/states', ListingIdsSchema, (_tabId, ids, address) =>
    withSite(address, (site) => answer(site, ids)),
  );
}

/** Calls the handler when listings are decided on their page; its reply goes back. */
export function onPageReview(
  handler: (site: string, review: PageReview & ReviewRequest) => Promise<PageReviewReply>,
): void {
  onTabMessage('flags/review-here', PageReviewRequestSchema, (_tabId, review, address) =>
    withSite(address, (site) => handler(site, review)),
  );
}

/** Calls the handler when a review is taken back on the page it was made on; its reply goes back. */
export function onPageUndo(handler: (site: string, review: PageReview) => Promise<PageReviewReply>): void {
  onTabMessage('flags/undo-here', PageReviewSchema, (_tabId, review, address) =>
    withSite(address, (site) => handler(site, review)),
  );
}

function withSite<Reply>(
  address: string | undefined,
  answer: (site: string) => Promise<Reply>,
): Promise<Reply> | null {
  const site = siteOfPage(address ?? '');
  return site === null ? null : answer(site);
}
