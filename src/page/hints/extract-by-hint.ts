import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { buildListing, type ExtractedListing, readingContext } from '../extract/build-listing.ts';
import { plainText } from '../extract/fields/plain-text.ts';
import { recordParts } from '../extract/fields/record-parts.ts';
import { buildPageTree } from '../extract/page-tree.ts';
import { createSignatureTable } from '../extract/signature.ts';
import { withUniqueIds } from '../extract/unique-ids.ts';
import { fieldsByHint } from './record-fields.ts';
import { isMatch, selectAll } from './select.ts';

const MAX_SECTION = 120;

/** The listings that a hint finds, and how many of them have the title that it points to. */
export type HintReading = {
  readonly listings: readonly ExtractedListing[];
  /** Records whose title stood where the hint says; all of them when it does not say. */
  readonly titled: number;
};

/**
 * Reads the records that a hint finds below `root`, in page order; those inside another one and those that show no
 * text are left out. Fields that the hint does not find are read the general way. Null when this browser does not
 * know the hint's record selector.
 */
export function extractByHint(
  root: Document | Element,
  hint: SiteHint,
  options: { readonly url: string },
): HintReading | null {
  const records = selectAll(root, hint.record);
  if (records === null) return null;
  const document = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : root.ownerDocument;
  return document === null ? null : readRecords(document, outermost(records), hint, options.url);
}

/**
 * The listings in elements that were added to a page read by this hint. Null when something else was added too, or
 * when the records are not whole: then the page has to be read again.
 */
export function extractAddedByHint(
  document: Document,
  added: readonly Element[],
  hint: SiteHint,
  options: { readonly url: string; readonly known: readonly ExtractedListing[] },
): ExtractedListing[] | null {
  const records = added.map((element) => recordsIn(element, hint.record));
  if (records.some((found) => found.length === 0)) return null;
  const { listings } = readRecords(document, records.flat(), hint, options.url);
  return withUniqueIds(listings, options.known);
}

function recordsIn(added: Element, selector: string): Element[] {
  return isMatch(added, selector) ? [added] : outermost(selectAll(added, selector) ?? []);
}

function readRecords(
  document: Document,
  records: readonly Element[],
  hint: SiteHint,
  url: string,
): HintReading {
  const context = readingContext(document, url);
  const sectionOf = sections(document, hint.section);
  const signatures = createSignatureTable();
  let titled = 0;
  const listings = records.flatMap((record) => {
    const parts = recordParts(buildPageTree(record, { signatures }), [0]);
    const known = fieldsByHint(record, hint, parts, context);
    const listing = buildListing([record], parts, context, sectionOf(record), known);
    if (listing === null) return [];
    if (hint.fields.title === undefined || known.title !== null) titled += 1;
    return [listing];
  });
  return { listings: withUniqueIds(listings), titled };
}

/** The title of the last section that begins before a record. Records must be asked for in page order. */
function sections(document: Document, selector: string | undefined): (record: Element) => string | null {
  const titles = selector === undefined ? [] : (selectAll(document, selector) ?? []);
  let next = 0;
  return (record) => {
    while (next < titles.length && precedes(titles[next], record)) next += 1;
    const title = titles[Math.max(0, next - 1)];
    return title === undefined ? null : plainText(title).slice(0, MAX_SECTION) || null;
  };
}

function precedes(a: Element | undefined, b: Element): boolean {
  return a !== undefined && (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Elements in page order without those inside another one of them. */
function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element);
  return kept;
}
