import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { outermost } from '../dom/ancestors.ts';
import { nodeTypeOf, ownerDocumentOf } from '../dom/node-access.ts';
import { buildListing, type ExtractedListing, readingContext } from '../extract/build-listing.ts';
import { plainText } from '../extract/fields/plain-text.ts';
import { recordParts } from '../extract/fields/record-parts.ts';
import { buildPageTree } from '../extract/page-tree.ts';
import { runSteps } from '../extract/run-steps.ts';
import { createSignatureTable } from '../extract/signature.ts';
import { withUniqueIds } from '../extract/unique-ids.ts';
import { fieldsByHint } from './record-fields.ts';
import { isMatch, selectAll } from './select.ts';

const MAX_SECTION = 120;
const RECORDS_A_STEP = 8;

/** The listings that a hint finds, and how many of them have the title that it points to. */
export type HintReading = {
  readonly listings: readonly ExtractedListing[];
  /** Records whose title stood where the hint says; all of them when it does not say. */
  readonly titled: number;
};

/**
 * Reads the records that a hint finds below `root`, in page order; those inside another one and those that show no
 * text are left out. Fields that the hint does not find are read the general way. Null when this browser does not
 * know the hint's record selector. `url` is the page's address.
 */
export function extractByHint(
  root: Document | Element,
  hint: SiteHint,
  options: { readonly url: string },
): HintReading | null {
  return runSteps(hintSteps(root, hint, options));
}

/** The same in steps of about a millisecond. */
export function* hintSteps(
  root: Document | Element,
  hint: SiteHint,
  { url }: { readonly url: string },
): Generator<void, HintReading | null> {
  const records = selectAll(root, hint.record);
  const isDocument = nodeTypeOf(root) === Node.DOCUMENT_NODE;
  const document = isDocument ? (root as Document) : ownerDocumentOf(root);
  if (records === null || document === null) return null;
  yield;
  return yield* readSteps(document, outermost(records), hint, url);
}

/**
 * The listings in elements that were added to a page read by this hint. Null when something else was added too:
 * then the page has to be read again.
 */
export function extractAddedByHint(
  document: Document,
  added: readonly Element[],
  hint: SiteHint,
  options: { readonly url: string; readonly known: readonly ExtractedListing[] },
): ExtractedListing[] | null {
  const records = added.map((element) => recordsIn(element, hint.record));
  if (records.some((found) => found.length === 0)) return null;
  const { listings } = runSteps(readSteps(document, records.flat(), hint, options.url));
  return withUniqueIds(listings, options.known);
}

function recordsIn(added: Element, selector: string): Element[] {
  return isMatch(added, selector) ? [added] : outermost(selectAll(added, selector) ?? []);
}

function* readSteps(
  document: Document,
  records: readonly Element[],
  hint: SiteHint,
  url: string,
): Generator<void, HintReading> {
  const context = readingContext(document, url);
  const sectionOf = sections(document, hint.section);
  const signatures = createSignatureTable();
  const listings: ExtractedListing[] = [];
  let titled = 0;
  for (const [at, record] of records.entries()) {
    if (at % RECORDS_A_STEP === 0) yield;
    const parts = recordParts(buildPageTree(record, { signatures }), [0]);
    const known = fieldsByHint(record, hint, parts, context);
    const listing = buildListing([record], parts, context, sectionOf(record), known);
    if (listing === null) continue;
    listings.push(listing);
    if (hint.fields.title === undefined || known.title !== null) titled += 1;
  }
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
  return (
    a !== undefined &&
    (Node.prototype.compareDocumentPosition.call(a, b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}
