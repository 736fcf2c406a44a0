import { flagId, siteOfPage } from '../../core/flags/flag-id.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import type { FlagState } from '../../core/flags/flag-values.ts';
import { isSettled } from '../../core/flags/review-look.ts';
import { applyFilter, type Filter, type ListingView } from '../popup/listing-view.ts';

/** Which listings the panel shows by their review. */
export const REVIEW_CHOICES = ['all', 'open', 'reviewed'] as const;
export type ReviewChoice = (typeof REVIEW_CHOICES)[number];

/** A flagged listing of the page with its flag's id, and where that stands: open while it is not stored yet. */
export interface PanelItem {
  readonly view: ListingView;
  readonly flagId: string;
  readonly state: FlagState;
}

/** The flagged listings of a page, each with its review. */
export function panelItems(
  views: readonly ListingView[],
  pageUrl: string,
  rows: ReadonlyMap<string, FlagRow>,
): PanelItem[] {
  const site = siteOfPage(pageUrl) ?? '';
  return views.map((view) => {
    const id = flagId(site, view.judged.listing.id);
    return { view, flagId: id, state: rows.get(id)?.state ?? 'open' };
  });
}

/** The items that pass, in their order. */
export function chooseItems(items: readonly PanelItem[], filter: Filter, review: ReviewChoice): PanelItem[] {
  const passing = new Set(
    applyFilter(
      items.map(({ view }) => view),
      filter,
    ),
  );
  return items.filter(
    ({ view, state }) =>
      passing.has(view) && (review === 'all' || isSettled(state) === (review === 'reviewed')),
  );
}
