import { buildListing, type ExtractedListing, type ReadingContext } from './build-listing.ts';
import { plainText } from './fields/plain-text.ts';
import { recordPrice } from './fields/price.ts';
import { recordParts } from './fields/record-parts.ts';
import { freeText } from './free-text.ts';
import { mainBlock } from './main-block.ts';
import { mainHeading } from './main-heading.ts';
import { isDetailPage } from './page-kind.ts';
import type { PageTree } from './page-tree.ts';
import type { RecordGroup } from './record-groups.ts';
import { addressOfFacts, priceOfFacts } from './structured-data/item-facts.ts';
import { type PageFacts, readPageFacts } from './structured-data/page-facts.ts';

/** The main item of a detail page; null on pages that are about no single offer. */
export function mainItem(
  document: Document,
  tree: PageTree,
  groups: readonly RecordGroup[],
  context: ReadingContext,
): ExtractedListing | null {
  const facts = readPageFacts(document, context.base);
  const records = groups.flatMap(({ members }) => members);
  const names = [facts.item.name, document.title].flatMap((name) => name ?? []);
  const heading = mainHeading(tree, records, names);
  if (heading === null) return null;
  const pieces = mainBlock(tree, freeText(tree, records), heading);
  if (pieces.length === 0 || !isDetailPage({ tree, groups, facts, heading, pieces })) return null;
  return readItem(tree, heading, pieces, facts, context);
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
  return buildListing(elements, parts, context, null, {
    title: title === undefined ? facts.item.name : plainText(title),
    url: addressOfFacts(facts.address, context.base) ?? context.url,
    price: priceOfFacts(facts.item, shown) ?? shown,
    seller: facts.item.seller,
    image: addressOfFacts(facts.item.image, context.base),
  });
}
