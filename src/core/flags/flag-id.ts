/**
 * The identity of a flag: a listing on a site. The site comes first, so that a page of one site can never speak for
 * the listings of another, whatever it links to.
 */
export function flagId(site: string, listingId: string): string {
  return `${site}|${listingId}`;
}
