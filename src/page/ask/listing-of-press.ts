import { containsNode } from '../dom/node-access.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';

/** Parts of a page that are about the whole site, not about its listing. */
const SITE_PARTS = 'nav, [role="navigation"], [role="search"], [role="banner"], search';
const SITE_HEADER = 'header:not(main header, article header, section header)';

/**
 * The listing that a press inside the page belongs to: the innermost record around it, or, outside of all records,
 * the item that the page is about. Null in the site's own parts and on pages about no single item.
 */
export function listingOfPress(
  path: readonly EventTarget[],
  listings: readonly ExtractedListing[],
): ExtractedListing | null {
  const target = path.find((one) => one instanceof Element);
  if (target === undefined) return null;
  const around = listings.filter(({ elements }) => elements.some((element) => path.includes(element)));
  const records = around.filter(({ isItem }) => isItem !== true);
  const inner = records.find((one) => records.every((other) => one === other || isInside(one, other)));
  if (inner !== undefined) return inner;
  const item = listings.find(({ isItem }) => isItem === true) ?? null;
  return item !== null && around.includes(item) ? item : isSitePart(path) ? null : item;
}

function isInside(inner: ExtractedListing, outer: ExtractedListing): boolean {
  return inner.elements.every((one) => outer.elements.some((other) => containsNode(other, one)));
}

function isSitePart(path: readonly EventTarget[]): boolean {
  return path.some((one) => one instanceof Element && one.matches(`${SITE_PARTS}, ${SITE_HEADER}`));
}
