import type { ExtractedListing } from './build-listing.ts';

/**
 * Two records of a page never share an id: the second record of an id gets `~2`, the third `~3`. Pages do repeat
 * an offer, a promoted one at the top for instance.
 */
export function withUniqueIds(listings: readonly ExtractedListing[]): ExtractedListing[] {
  const seen = new Map<string, number>();
  return listings.map((extracted) => {
    const { id } = extracted.listing;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1
      ? extracted
      : { ...extracted, listing: { ...extracted.listing, id: `${id}~${count}` } };
  });
}
