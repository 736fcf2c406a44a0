import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { extractByHint } from '../hints/extract-by-hint.ts';

/** One listing as it would be read. */
export type PreviewRow = {
  readonly title: string | null;
  readonly price: string | null;
  readonly seller: string | null;
};

/** The first listings that a hint would read, and how many there are in all. */
export type Preview = { readonly rows: readonly PreviewRow[]; readonly total: number };

const ROWS = 3;

/** Reads the page by a hint. `url` is the page's address. */
export function previewOf(document: Document, hint: SiteHint, url: string): Preview {
  const listings = extractByHint(document, hint, { url })?.listings ?? [];
  const rows = listings.slice(0, ROWS).map(({ listing: { title, price, seller } }) => ({
    title,
    price: price?.raw ?? null,
    seller,
  }));
  return { rows, total: listings.length };
}
