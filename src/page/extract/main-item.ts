import { titleOf } from '../dom/node-access.ts';
import { buildListing, type ExtractedListing, type ReadingContext } from './build-listing.ts';
import { plainText } from './fields/plain-text.ts';
import { recordPrice } from './fields/price.ts';
import { recordParts } from './fields/record-parts.ts';
import { freeTextSteps } from './free-text.ts';
import { mainBlock } from './main-block.ts';
import { mainHeading } from './main-heading.ts';
import { isDetailPage, mayBeDetailPage } from './page-kind.ts';
import type { PageTree } from './page-tree.ts';
import type { RecordGroup } from './record-groups.ts';
import { addressOfFacts, priceOfFacts } from './structured-data/item-facts.ts';
import { type PageFacts, readPageFacts } from './structured-data/page-facts.ts';

const FEW = 4;
const LEAST_HEADED = 3;

/** What the page says it is, and the heading that names what it is about. */
export type PageSubject = { readonly facts: PageFacts; readonly heading: number | null };

/** Reads the subject of the page, records or not. */
export function pageSubject(document: Document, tree: PageTree, base: string): PageSubject {
  const facts = readPageFacts(document, tree, base);
  const names = [facts.item.name, titleOf(document)].flatMap((name) => name ?? []);
  return { facts, heading: mainHeading(tree, names) };
}

/**
 * Groups that hold the main heading are parts of the page, not records: on item pages, or when they are few; unless each
 * of them has such a heading, as in a list whose titles are all `h1`.
 */
export function withoutSubject(
  tree: PageTree,
  groups: readonly RecordGroup[],
  { facts, heading }: PageSubject,
): RecordGroup[] {
  if (heading === null) return [...groups];
  const holds = (node: number) => node <= heading && heading < (tree.end[node] ?? 0);
  return groups.filter(
    ({ members }) =>
      !members.some(holds) || !(facts.isItem || members.length <= FEW) || areHeaded(tree, members, heading),
  );
}

function areHeaded(tree: PageTree, members: readonly number[], heading: number): boolean {
  const level = tree.tags[heading];
  const isHeaded = (node: number) =>
    level === 'H1' && tree.tags.slice(node, tree.end[node] ?? node).includes(level);
  return members.length >= LEAST_HEADED && members.every(isHeaded);
}

/** The main item of a detail page; null on pages that are about no single offer. */
export function* mainItemSteps(
  tree: PageTree,
  groups: readonly RecordGroup[],
  { facts, heading }: PageSubject,
  context: ReadingContext,
): Generator<void, ExtractedListing | null> {
  const records = groups.flatMap(({ members }) => members);
  const isRecord = records.some(
    (node) => heading !== null && node <= heading && heading < (tree.end[node] ?? 0),
  );
  if (heading === null || isRecord || !mayBeDetailPage({ groups, facts })) return null;
  const pieces = mainBlock(tree, yield* freeTextSteps(tree, records, heading), heading);
  if (pieces.length === 0 || !isDetailPage({ tree, groups, facts, heading, pieces })) return null;
  const item = readItem(tree, heading, pieces, facts, context);
  return item === null ? null : { ...item, isItem: true };
}

function readItem(
  tree: PageTree,
  heading: number,
  pieces: readonly number[],
  facts: PageFacts,
  context: ReadingContext,
): ExtractedListing | null {
  const elements = pieces.flatMap((node) => tree.elements[node] ?? []);
  const title = tree.elements[heading];
  const parts = recordParts(tree, pieces);
  const text = elements.map(plainText).join('\n');
  const shown = recordPrice(parts, text, { lang: context.lang });
  const known = {
    title: title === undefined ? facts.item.name : plainText(title),
    url: addressOfFacts(facts.address, context.base) ?? context.url,
    price: priceOfFacts(facts.item, shown) ?? shown,
    seller: facts.item.seller,
    image: addressOfFacts(facts.item.image, context.base),
  };
  return buildListing(elements, parts, context, null, known, { tree, nodes: pieces });
}
