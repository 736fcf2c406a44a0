import { attributeOf } from '../../dom/node-access.ts';
import { type PageTree, TRAIT } from '../page-tree.ts';
import { TAG, tagBits } from '../tag-bits.ts';

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
  /** What is marked up as a time or named one. */
  readonly times: Element[];
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

const POSTED =
  /(?:^|[-_\s])(?:date|time|datetime|timestamp|posted(?:-?(?:on|at|date))?|post-?(?:date|time)|pub-?(?:date|time)|publish(?:ed)?-?(?:date|time|at)?|ago|time-?ago|created(?:-?at)?|added|fabu|shijian)(?:$|[-_\s])/i;
const LAST_TIME =
  /last|latest|reply|update|edit|modified|end|expire|delivery|countdown|timer|remaining|left/i;

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
    times: [],
    labels,
  };
  for (const node of nodes) {
    const end = tree.end[node] ?? node + 1;
    for (let at = node; at < end; at += 1) sortIn(parts, tree, at);
  }
  return parts;
}

function sortIn(parts: RecordParts, tree: PageTree, node: number): void {
  const element = tree.elements[node];
  if (element === undefined) return;
  const tag = tree.tags[node] ?? '';
  sortByTag(parts, tree, element, node);
  const traits = tree.traits[node] ?? 0;
  const className = tree.signatures.classNameOf(tree.look[node] ?? 0);
  const isMarkedUp = (traits & NAMING) !== 0;
  if (className === '' && !isMarkedUp) return;
  const named = namesFor(
    isMarkedUp ? `${className} ${attributeOf(element, 'data-testid') ?? ''}` : className,
  );
  if (named === 0 && !isMarkedUp) return;
  const property = isMarkedUp ? (attributeOf(element, 'itemprop') ?? '') : '';
  if (tag !== 'TIME' && (/^date(?:Posted|Published|Created)$/.test(property) || (named & NAMED.posted) !== 0))
    parts.times.push(element);
  if (property === 'name' || (named & NAMED.title) !== 0) parts.titles.push(element);
  if (property === 'price' || property === 'lowPrice') parts.prices.unshift(element);
  else if ((named & NAMED.price) !== 0 && !isStruck(tree, node)) parts.prices.push(element);
  if (property === 'author' || property === 'seller' || (traits & TRAIT.author) !== 0)
    parts.sellers.unshift(element);
  else if ((named & NAMED.seller) !== 0) parts.sellers.push(element);
}

const NAMING = TRAIT.itemprop | TRAIT.testId | TRAIT.author;

function isStruck(tree: PageTree, node: number): boolean {
  for (let at = node; at >= 0; at = tree.parent[at] ?? -1) if (STRUCK.test(tree.tags[at] ?? '')) return true;
  return false;
}

const STRUCK = /^(?:DEL|S|STRIKE)$/;

function sortByTag(parts: RecordParts, tree: PageTree, element: Element, node: number): void {
  const tag = tree.tags[node] ?? '';
  if ((tagBits(tag) & TAG.heading) !== 0) parts.headings.push(element);
  else if (tag === 'A' && ((tree.traits[node] ?? 0) & TRAIT.href) !== 0)
    parts.links.push(element as HTMLAnchorElement);
  else if (tag === 'IMG') parts.images.push(element);
  else if (tag === 'TIME') parts.times.push(element);
  else if (tag === 'B' || tag === 'STRONG') parts.strong.push(element);
}

/** What names may say, as bits. */
const NAMED = { title: 1, price: 2, seller: 4, posted: 8 } as const;
const MAX_NAMES = 400;
const MAX_KNOWN = 5_000;
const known = new Map<string, number>();

/** What the class names of an element say of it, as NAMED bits. A page has few different ones. */
function namesFor(names: string): number {
  const before = known.get(names);
  if (before !== undefined) return before;
  const text = names.slice(0, MAX_NAMES);
  const bits =
    (TITLE.test(text) ? NAMED.title : 0) |
    (PRICE_NAME.test(text) && !OLD_PRICE.test(text) ? NAMED.price : 0) |
    (SELLER.test(text) ? NAMED.seller : 0) |
    (POSTED.test(text) && !LAST_TIME.test(text) ? NAMED.posted : 0);
  if (known.size > MAX_KNOWN) known.clear();
  known.set(names, bits);
  return bits;
}
