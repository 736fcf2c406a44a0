import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { bodyOf, nodeTypeOf, ownerDocumentOf } from '../dom/node-access.ts';
import { shadowRootsIn } from '../dom/shadow-roots.ts';
import {
  buildListing,
  type ExtractedListing,
  type ReadingContext,
  readingContext,
} from '../extract/build-listing.ts';
import { commonLabels } from '../extract/fields/common-labels.ts';
import { plainText } from '../extract/fields/plain-text.ts';
import { recordParts } from '../extract/fields/record-parts.ts';
import type { PageTree } from '../extract/page-tree.ts';
import { buildPageTree } from '../extract/read-tree.ts';
import { runSteps } from '../extract/run-steps.ts';
import { readTree } from '../extract/segment-page.ts';
import { createSignatureTable } from '../extract/signature.ts';
import type { ListedFacts } from '../extract/structured-data/listed-facts.ts';
import { readListedFacts } from '../extract/structured-data/page-facts.ts';
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
 * know the hint's record selector. `url` is the page's address.
 */
export function extractByHint(
  root: Document | Element,
  hint: SiteHint,
  options: { readonly url: string },
): HintReading | null {
  return runSteps(hintSteps(root, hint, options));
}

/** How a page is read by a hint. */
export type HintReadingOptions = {
  /** The page's address. */
  readonly url: string;
  /** Shadow trees of the page in which records are looked for too. */
  readonly shadowRoots?: readonly ShadowRoot[];
  /** What the page's own lists say; left out, it is read. */
  readonly listed?: ListedFacts;
};

/** The same in steps of about a millisecond. */
export function* hintSteps(
  root: Document | Element,
  hint: SiteHint,
  { url, shadowRoots = [], listed }: HintReadingOptions,
): Generator<void, HintReading | null> {
  const found = selectAll(root, hint.record);
  const isDocument = nodeTypeOf(root) === Node.DOCUMENT_NODE;
  const document = isDocument ? (root as Document) : ownerDocumentOf(root);
  if (found === null || document === null) return null;
  found.push(...shadowRoots.flatMap((shadow) => selectAll(shadow, hint.record) ?? []));
  const top = root === document ? bodyOf(document) : (root as Element);
  if (top === null || found.length === 0) return { listings: [], titled: 0 };
  const tree = yield* readTree(top);
  const plain = readingContext(document, url);
  const context = { ...plain, listed: listed ?? readListedFacts(document, tree, plain.base) };
  const reader = createRecordReader(document, hint, context);
  const listings = yield* reader.read(tree, recordNodes(tree, found));
  return { listings: withUniqueIds(listings), titled: reader.titled() };
}

/**
 * The listings in elements that were added to a page read by this hint. Null when something else was added too:
 * then the page has to be read again.
 */
export function extractAddedByHint(
  document: Document,
  added: readonly Element[],
  hint: SiteHint,
  options: Omit<HintReadingOptions, 'shadowRoots'> & { readonly known: readonly ExtractedListing[] },
): ExtractedListing[] | null {
  const context = readingContext(document, options.url, options.listed);
  const reader = createRecordReader(document, hint, context);
  const signatures = createSignatureTable();
  const listings: ExtractedListing[] = [];
  for (const element of added) {
    const tree = buildPageTree(element, { signatures });
    const nodes = recordNodes(tree, recordsIn(element, hint.record));
    if (nodes.length === 0) return null;
    listings.push(...runSteps(reader.read(tree, nodes)));
  }
  return withUniqueIds(listings, options.known);
}

function recordsIn(added: Element, selector: string): Element[] {
  if (isMatch(added, selector)) return [added];
  return [added, ...shadowRootsIn(added)].flatMap((root) => selectAll(root, selector) ?? []);
}

/** The records that are in the tree and in no other one, as nodes in page order; what never shows text is not. */
function recordNodes(tree: PageTree, records: readonly Element[]): number[] {
  const wanted = new Set(records);
  const nodes: number[] = [];
  let end = 0;
  for (const [node, element] of tree.elements.entries()) {
    if (node < end || !wanted.has(element)) continue;
    nodes.push(node);
    end = tree.end[node] ?? node + 1;
  }
  return nodes;
}

function createRecordReader(document: Document, hint: SiteHint, context: ReadingContext) {
  const sectionOf = sections(document, hint.section);
  let titled = 0;

  function readRecord(tree: PageTree, node: number, labels: ReadonlySet<string>): ExtractedListing | null {
    const record = tree.elements[node];
    if (record === undefined) return null;
    const parts = recordParts(tree, [node], labels);
    const known = fieldsByHint(record, hint, context);
    const place = { tree, nodes: [node] };
    const listing = buildListing([record], parts, context, sectionOf(record), known, place);
    const isTitled = hint.fields.title === undefined || known.title !== null;
    if (listing !== null && isTitled) titled += 1;
    return listing;
  }

  return {
    /** Records read so far whose title stood where the hint says. */
    titled: () => titled,
    *read(tree: PageTree, nodes: readonly number[]): Generator<void, ExtractedListing[]> {
      const labels = commonLabels(tree, nodes);
      const listings: ExtractedListing[] = [];
      for (const node of nodes) {
        yield;
        const listing = readRecord(tree, node, labels);
        if (listing !== null) listings.push(listing);
      }
      return listings;
    },
  };
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
