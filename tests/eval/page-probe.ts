import type { Listing } from '../../src/core/listing/listing.schema.ts';
import { extractListings } from '../../src/page/extract/extract-listings.ts';
import { readRecordText } from '../../src/page/extract/record-text.ts';

/** What the probe found in one page: the listings, and for each which gold record it is (-1 for none). */
export type PageReading = {
  readonly listings: readonly Listing[];
  readonly goldOf: readonly number[];
  readonly gold: number;
  /** What relative links of the page start from. */
  readonly base: string;
  readonly documentTitle: string;
  readonly elements: number;
  readonly milliseconds: number;
  readonly brokenPaths: number;
};

/** Runs inside the page. A record is found when its element is the gold one, or one wraps the other alone. */
export function readPage(selector: string | null): PageReading {
  const start = performance.now();
  const extracted = extractListings(document, { url: document.URL });
  const milliseconds = performance.now() - start;
  const gold = selector === null ? [] : [...document.querySelectorAll(selector)];
  const open = new Set(gold.keys());
  const goldOf = extracted.map(({ elements }) => {
    const match = [...open].find((at) => elements.some((element) => isSameRecord(element, gold[at])));
    if (match === undefined) return -1;
    open.delete(match);
    return match;
  });
  return {
    listings: extracted.map(({ listing }) => listing),
    goldOf,
    gold: gold.length,
    base: document.baseURI,
    documentTitle: document.title,
    elements: document.getElementsByTagName('*').length,
    milliseconds,
    brokenPaths: extracted.filter(({ listing, elements }) => !leadsTo(listing.path, elements)).length,
  };
}

function isSameRecord(found: Element, gold: Element | undefined): boolean {
  if (gold === undefined) return false;
  if (found === gold) return true;
  if (!found.contains(gold) && !gold.contains(found)) return false;
  return words(found) === words(gold);
}

function words(element: Element): string {
  return readRecordText([element]).text.replace(/\s+/g, '');
}

function leadsTo(path: string | null, elements: readonly Element[]): boolean {
  if (path === null) return false;
  const found = document.querySelectorAll(path);
  return found.length === 1 && elements.some((element) => element === found[0]);
}
