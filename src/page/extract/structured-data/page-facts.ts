import { attributeOf, findIn, isMatching, rootOf } from '../../dom/node-access.ts';
import type { PageTree } from '../page-tree.ts';
import { type ItemFacts, mergeFacts } from './item-facts.ts';
import { readJsonLd } from './json-ld.ts';
import { metadataOf } from './metadata.ts';
import { readMicrodata } from './microdata.ts';
import { readOpenGraph } from './open-graph.ts';

/** What the page's metadata says the page is, and of the one thing it is about. */
export type PageFacts = {
  readonly item: ItemFacts;
  /** Canonical address as the page gives it. */
  readonly address: string | null;
  /** It says it is about one offer. */
  readonly isItem: boolean;
  readonly isArticle: boolean;
  readonly isThread: boolean;
};

/** Reads JSON-LD, microdata and Open Graph, in that order of trust. */
export function readPageFacts(document: Document, tree: PageTree, base: string): PageFacts {
  const metadata = metadataOf(document, tree);
  const linked = readJsonLd(metadata);
  const marked = readMicrodata(typedElements(document, tree));
  const graph = readOpenGraph(metadata);
  const address = canonicalOf(metadata) ?? graph.facts.url;
  const own =
    linked.items.length === 1
      ? linked.items
      : linked.items.filter(({ url }) => isSamePage(url, address ?? base));
  const main = marked.length === 1 ? marked : marked.filter(({ element }) => findIn(element, 'h1') !== null);
  const items = [...own.slice(0, 1), ...main.slice(0, 1).map(({ facts }) => facts)];
  const isItem = items.length > 0 || graph.isItem;
  return {
    item: mergeFacts([...items, graph.facts]),
    address,
    isItem,
    isArticle: !isItem && (linked.isArticle || graph.isArticle),
    isThread: linked.isThread,
  };
}

/** The elements marked up as things of a type; the root, which the tree lacks, can be one too. */
function typedElements(document: Document, tree: PageTree): Element[] {
  const root = rootOf(document);
  const inTree = tree.typed.flatMap((node) => tree.elements[node] ?? []);
  return root === null ? inTree : [root, ...inTree];
}

function canonicalOf(metadata: readonly Element[]): string | null {
  const link = metadata.find((element) => isMatching(element, 'link[rel~="canonical"]'));
  return link === undefined ? null : attributeOf(link, 'href');
}

function isSamePage(url: string | null, page: string): boolean {
  if (url === null || !URL.canParse(url, page) || !URL.canParse(page)) return false;
  return new URL(url, page).pathname === new URL(page).pathname;
}
