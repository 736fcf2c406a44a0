import type { Listing } from '../../core/listing/listing.schema.ts';
import { extractListings } from '../../page/extract/extract-listings.ts';

/** Runs inside the browser, bundled: the same reading of a page as in the extension. */
export function readListings(): Listing[] {
  if (document.body === null) return [];
  return extractListings(document, { url: document.URL }).map(({ listing }) => listing);
}
