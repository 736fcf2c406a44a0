import {
  attributeOf,
  closestTo,
  containsNode,
  findAllIn,
  isMatching,
  parentElementOf,
} from '../../dom/node-access.ts';
import { plainText } from '../fields/plain-text.ts';
import { type ItemFacts, NO_FACTS } from './item-facts.ts';

const ITEM = scopeOf(['Product', 'Offer', 'Vehicle']);
const THREAD = scopeOf(['DiscussionForumPosting', 'QAPage']);
const ATTRIBUTES = ['content', 'href', 'src', 'resource'];

/** An element that the page marks up with microdata or RDFa as a thing of a type. */
export type MarkedUp = { readonly element: Element };
/** An item, and what is said of it. */
export type MicrodataItem = MarkedUp & { readonly facts: ItemFacts };
/** The outermost items on offer, and the outermost threads. */
export type Microdata = { readonly items: readonly MicrodataItem[]; readonly threads: readonly MarkedUp[] };

/** Reads the elements that are marked up as things of a type. */
export function readMicrodata(typed: readonly Element[]): Microdata {
  return {
    items: outermost(typed, ITEM).map((element) => ({ element, facts: factsOf(element) })),
    threads: outermost(typed, THREAD).map((element) => ({ element })),
  };
}

/** Things of these types, in microdata and in RDFa: `typeof="Product"`, `typeof="schema:Product"`, or a whole address. */
function scopeOf(types: readonly string[]): string {
  const selectors = types.flatMap((type) => [
    `[itemtype*="schema.org/${type}" i]`,
    `[typeof~="${type}"]`,
    `[typeof~="schema:${type}"]`,
    `[typeof*="schema.org/${type}" i]`,
  ]);
  return selectors.join(', ');
}

function outermost(typed: readonly Element[], scope: string): Element[] {
  return typed
    .filter((element) => isMatching(element, scope))
    .filter((element) => closestAround(element, scope) === null);
}

function factsOf(scope: Element): ItemFacts {
  return {
    ...NO_FACTS,
    name: propertyOf(scope, 'name'),
    price: propertyOf(scope, 'price') ?? propertyOf(scope, 'lowPrice'),
    currency: propertyOf(scope, 'priceCurrency'),
    image: propertyOf(scope, 'image'),
    sku: propertyOf(scope, 'sku') ?? propertyOf(scope, 'productID'),
  };
}

/** Value of a property of the item or of its offer, not of what is related to it. */
function propertyOf(scope: Element, property: string): string | null {
  const selector = `[itemprop~="${property}"], [property~="${property}"], [property~="schema:${property}"]`;
  const elements = [...findAllIn(scope, selector)];
  const element = elements.find((candidate) => isOwn(scope, candidate));
  if (element === undefined) return null;
  const given = ATTRIBUTES.map((name) => attributeOf(element, name)).find(
    (value) => value !== null && value !== '',
  );
  return (given ?? plainText(element)).trim() || null;
}

function isOwn(scope: Element, element: Element): boolean {
  const holder = closestAround(element, '[itemscope], [typeof]');
  if (holder === null || holder === scope) return holder !== null;
  const role = attributeOf(holder, 'itemprop') ?? attributeOf(holder, 'property') ?? '';
  return /^(?:schema:)?offers$/.test(role) && containsNode(scope, holder);
}

function closestAround(element: Element, selector: string): Element | null {
  const parent = parentElementOf(element);
  return parent === null ? null : closestTo(parent, selector);
}
