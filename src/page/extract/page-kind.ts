import { PRICE_NAME } from './fields/record-parts.ts';
import type { PageTree } from './page-tree.ts';
import type { RecordGroup } from './record-groups.ts';
import type { PageFacts } from './structured-data/page-facts.ts';

/** What speaks for and against a page being about one offer. */
export type PageEvidence = {
  readonly tree: PageTree;
  readonly groups: readonly RecordGroup[];
  readonly facts: PageFacts;
  readonly heading: number;
  /** The pieces of the main block. */
  readonly pieces: readonly number[];
};

const NEAR_CHARS = 1_500;
const LIST_COVERAGE = { priced: 0.2, other: 0.3 } as const;
/** More prose than this around a price is an article that mentions one: named as a price, or only looking so. */
const MAX_PROSE = { named: 2_500, unnamed: 500 } as const;
const ITEM_PAGE =
  /(?:^|[-_\s])(?:product|item|goods|listing|offer|ad|advert|auction|classified|thread|topic)[-_]?(?:details?|view|page|info|show|single)(?:$|[-_\s])|(?:^|[-_\s])(?:single|detail)[-_](?:product|item|listing|ad)(?:$|[-_\s])/i;

/**
 * True for a page about one offer: its metadata says so, or a price stands near the heading outside all lists, or
 * its markup calls it an item's page. An article is none, nor a page whose list makes up most of it.
 */
export function isDetailPage(evidence: PageEvidence): boolean {
  const { facts } = evidence;
  if (facts.isItem) return true;
  if (facts.isArticle || isMostlyList(evidence)) return false;
  return hasPriceNear(evidence) || facts.isThread || isNamedItem(evidence);
}

/** The best list holds much of the page's text, and the records look like what one came for. */
function isMostlyList({ groups }: PageEvidence): boolean {
  return groups.some(({ candidate: { features } }) => {
    return features.coverage >= (features.withPrice >= 0.6 ? LIST_COVERAGE.priced : LIST_COVERAGE.other);
  });
}

/** A price in the main block within the next 1,500 characters after the heading, or just before it. */
function hasPriceNear({ tree, heading, pieces }: PageEvidence): boolean {
  const prose = pieces.reduce((sum, piece) => sum + (tree.prose[piece] ?? 0), 0);
  let read = 0;
  for (const piece of pieces) {
    const end = tree.end[piece] ?? piece;
    for (let node = piece; node < end; node += 1) {
      if (node > heading) read += ownText(tree, node);
      if (read > NEAR_CHARS) return false;
      if (isPrice(tree, node, prose)) return true;
    }
  }
  return false;
}

function isPrice(tree: PageTree, node: number, prose: number): boolean {
  const text = tree.text[node] ?? 0;
  if ((tree.prices[node] ?? 0) === 0 || text > 40) return false;
  const element = tree.elements[node];
  const names = ['class', 'id', 'itemprop'].map((name) => element?.getAttribute(name) ?? '').join(' ');
  return PRICE_NAME.test(names) ? prose <= MAX_PROSE.named : text <= 20 && prose <= MAX_PROSE.unnamed;
}

function ownText(tree: PageTree, node: number): number {
  const end = tree.end[node] ?? node + 1;
  return end === node + 1 ? (tree.text[node] ?? 0) : 0;
}

function isNamedItem({ tree, heading }: PageEvidence): boolean {
  const body = tree.elements[0]?.ownerDocument.body;
  for (let node = heading; node >= 0; node = tree.parent[node] ?? -1) {
    const element = tree.elements[node];
    if (ITEM_PAGE.test(`${element?.getAttribute('class') ?? ''} ${element?.id ?? ''}`)) return true;
  }
  return ITEM_PAGE.test(`${body?.className ?? ''} ${body?.id ?? ''}`);
}
