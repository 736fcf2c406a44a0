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
  return listings.map(uniqueIds(known));
}

/** The same for one listing after the other, in the order in which they are given. */
export function uniqueIds(
  known: readonly ExtractedListing[] = [],
): (extracted: ExtractedListing) => ExtractedListing {
  const owners = new Map(known.map(({ listing, elements }) => [listing.id, elements[0]]));
  /** By the id that records share, how many have it: ten thousand of one id are not counted from two on each. */
  const counts = new Map<string, number>();
  let owning: Set<Element | undefined> | null = null;

  function freeId({ listing, elements }: ExtractedListing): string {
    if (isFree(listing.id, elements[0])) return listing.id;
    owning ??= new Set(owners.values());
    let count = owning.has(elements[0]) ? 2 : (counts.get(listing.id) ?? 1) + 1;
    while (!isFree(`${listing.id}~${count}`, elements[0])) count += 1;
    counts.set(listing.id, Math.max(count, counts.get(listing.id) ?? 1));
    return `${listing.id}~${count}`;
  }

  function isFree(id: string, element: Element | undefined): boolean {
    return !owners.has(id) || owners.get(id) === element;
  }

  return (extracted) => {
    const id = freeId(extracted);
    owners.set(id, extracted.elements[0]);
    owning?.add(extracted.elements[0]);
    return id === extracted.listing.id ? extracted : { ...extracted, listing: { ...extracted.listing, id } };
  };
}
