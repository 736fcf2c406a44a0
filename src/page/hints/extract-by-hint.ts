import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { bodyOf, nodeTypeOf, ownerDocumentOf } from '../dom/node-access.ts';
import { shadowRootsIn } from '../dom/shadow-roots.ts';
import { buildListing, type ExtractedListing, readingContext } from '../extract/build-listing.ts';
import { readTree } from '../extract/extract-listings.ts';
import { commonLabels } from '../extract/fields/common-labels.ts';
import { plainText } from '../extract/fields/plain-text.ts';
import { recordParts } from '../extract/fields/record-parts.ts';
import type { PageTree } from '../extract/page-tree.ts';
import { buildPageTree } from '../extract/read-tree.ts';
import { runSteps } from '../extract/run-steps.ts';
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
 * know the hint's record selector. `url` is the page's address.
 */
export function extractByHint(
  root: Document | Element,
  hint: SiteHint,
  options: { readonly url: string },
): HintReading | null {
  return runSteps(hintSteps(root, hint, options));
}

/** The same in steps of about a millisecond. Records are looked for in these shadow trees of the page too. */
export function* hintSteps(
  root: Document | Element,
  hint: SiteHint,
  { url, shadowRoots = [] }: { readonly url: string; readonly shadowRoots?: readonly ShadowRoot[] },
): Generator<void, HintReading | null> {
  const found = selectAll(root, hint.record);
  const isDocument = nodeTypeOf(root) === Node.DOCUMENT_NODE;
  const document = isDocument ? (root as Document) : ownerDocumentOf(root);
  if (found === null || document === null) return null;
  found.push(...shadowRoots.flatMap((shadow) => selectAll(shadow, hint.record) ?? []));
  const top = root === document ? bodyOf(document) : (root as Element);
  if (top === null || found.length === 0) return { listings: [], titled: 0 };
  const tree = yield* readTree(top);
  const reader = createRecordReader(document, hint, url);
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
  options: { readonly url: string; readonly known: readonly ExtractedListing[] },
): ExtractedListing[] | null {
  const reader = createRecordReader(document, hint, options.url);
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

function createRecordReader(document: Document, hint: SiteHint, url: string) {
  const context = readingContext(document, url);
  const sectionOf = sections(document, hint.section);
  let titled = 0;

  function readRecord(tree: PageTree, node: number, labels: ReadonlySet<string>): ExtractedListing | null {
    const record = tree.elements[node];
    if (record === undefined) return null;
    const parts = recordParts(tree, [node], labels);
    const known = fieldsByHint(record, hint, parts, context);
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
