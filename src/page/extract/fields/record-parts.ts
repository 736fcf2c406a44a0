import type { PageTree } from '../page-tree.ts';

/** The elements of a record that its fields are read from, each in page order. */
export type RecordParts = {
  readonly root: Element;
  readonly headings: Element[];
  readonly links: HTMLAnchorElement[];
  readonly images: Element[];
  /** Elements whose names say title, price, seller, with the best name first in order of the page. */
  readonly titles: Element[];
  readonly prices: Element[];
  readonly sellers: Element[];
  readonly strong: Element[];
  /** Words that many records of the page share, see commonLabels. */
  readonly labels: ReadonlySet<string>;
};

const TITLE =
  /(?:^|[-_\s])(?:title|subject|headline|(?:item|product|goods|prod|listing|entry|ad|thread|topic)-?_?(?:name|title)|name)(?:$|[-_\s])/i;
/** Names of elements that hold a price. */
export const PRICE_NAME =
  /price|(?:^|[-_\s])(?:cost|amount|money|prc|preis|prix|precio|preco|cena|prezzo|fee)(?:$|[-_\s])|[a-z]Price/i;
const OLD_PRICE =
  /old|was|list-?price|regular|original|strike|before|rrp|msrp|del(?:$|[-_\s])|market-?price|save|saving|discount|shipping|postage|unit-?price|label/i;
const SELLER =
  /(?:^|[-_\s])(?:seller|shop|store|merchant|vendor|owner|author|poster|username|user-?name|user|nick(?:name)?|byline|member|publisher)(?:$|[-_\s]|name|link|info)/i;

const NO_LABELS: ReadonlySet<string> = new Set();

/** Collects the parts of one record in one pass over its nodes. */
export function recordParts(
  tree: PageTree,
  nodes: readonly number[],
  labels: ReadonlySet<string> = NO_LABELS,
): RecordParts {
  const first = tree.elements[nodes[0] ?? 0];
  if (first === undefined) throw new Error('A record has at least one element.');
  const parts: RecordParts = {
    root: first,
    headings: [],
    links: [],
    images: [],
    titles: [],
    prices: [],
    sellers: [],
    strong: [],
    labels,
  };
  for (const node of nodes) {
    const end = tree.end[node] ?? node + 1;
    for (let at = node; at < end; at += 1) {
      const element = tree.elements[at];
      if (element !== undefined) sortIn(parts, element);
    }
  }
  return parts;
}

function sortIn(parts: RecordParts, element: Element): void {
  const tag = element.tagName;
  if (/^H[1-6]$/.test(tag)) parts.headings.push(element);
  if (tag === 'A' && element.hasAttribute('href')) parts.links.push(element as HTMLAnchorElement);
  if (tag === 'IMG') parts.images.push(element);
  if (tag === 'B' || tag === 'STRONG') parts.strong.push(element);
  const property = element.getAttribute('itemprop') ?? '';
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  if (property === 'name' || (names.length > 1 && TITLE.test(names))) parts.titles.push(element);
  if (/^(?:price|lowPrice)$/.test(property)) parts.prices.unshift(element);
  else if (names.length > 1 && PRICE_NAME.test(names) && !isOldPrice(element, names))
    parts.prices.push(element);
  if (/^(?:author|seller)$/.test(property) || element.getAttribute('rel') === 'author')
    parts.sellers.unshift(element);
  else if (names.length > 1 && SELLER.test(names)) parts.sellers.push(element);
}

function isOldPrice(element: Element, names: string): boolean {
  return OLD_PRICE.test(names) || element.closest('del, s, strike') !== null;
}
