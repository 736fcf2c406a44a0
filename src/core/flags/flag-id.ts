import { contentHash } from '../listing/content-hash.ts';

/** What an id may be made of. Longer ids, and those with spaces or control characters, are stood for by their hash. */
const PLAIN_ID = /^[^\s\p{Cc}]{1,600}$/u;

/**
 * The identity of a flag: a listing on a site. The site comes first, so that a page of one site can never speak for
 * the listings of another, whatever it links to.
 */
export function flagId(site: string, listingId: string): string {
  return `${site}|${PLAIN_ID.test(listingId) ? listingId : `h-${contentHash(listingId)}`}`;
}

/** The site of a page: its host name, `file` for a page of this machine; null for what is no page. */
export function siteOfPage(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { hostname, protocol } = new URL(address);
  return hostname || protocol.replace(':', '');
}
