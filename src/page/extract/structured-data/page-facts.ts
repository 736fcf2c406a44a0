import { attributeOf, findIn, findInDocument } from '../../dom/node-access.ts';
import { type ItemFacts, mergeFacts } from './item-facts.ts';
import { readJsonLd } from './json-ld.ts';
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
export function readPageFacts(document: Document, base: string): PageFacts {
  const linked = readJsonLd(document);
  const marked = readMicrodata(document);
  const graph = readOpenGraph(document);
  const address = canonicalOf(document) ?? graph.facts.url;
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

function canonicalOf(document: Document): string | null {
  const link = findInDocument(document, 'link[rel~="canonical"]');
  return link === null ? null : attributeOf(link, 'href');
}

function isSamePage(url: string | null, page: string): boolean {
  if (url === null || !URL.canParse(url, page) || !URL.canParse(page)) return false;
  return new URL(url, page).pathname === new URL(page).pathname;
}
