import type { ExtractedListing } from './build-listing.ts';

/**
 * Two records of a page never share an id: the second record of an id gets `~2`, the third `~3`. Pages do repeat
 * an offer, a promoted one at the top for instance. `known` are records that keep the ids they have; one of them
 * that is listed again (its element was moved) keeps its id too.
 */
export function withUniqueIds(
  listings: readonly ExtractedListing[],
  known: readonly ExtractedListing[] = [],
): ExtractedListing[] {
  const owners = new Map(known.map(({ listing, elements }) => [listing.id, elements[0]]));
  return listings.map((extracted) => {
    const id = freeId(owners, extracted);
    owners.set(id, extracted.elements[0]);
    return id === extracted.listing.id ? extracted : { ...extracted, listing: { ...extracted.listing, id } };
  });
}

function freeId(
  owners: ReadonlyMap<string, Element | undefined>,
  { listing, elements }: ExtractedListing,
): string {
  let id = listing.id;
  for (let count = 2; owners.has(id) && owners.get(id) !== elements[0]; count += 1)
    id = `${listing.id}~${count}`;
  return id;
}
