import { attributeOf, localNameOf } from '../../dom/node-access.ts';
import { type ItemFacts, NO_FACTS } from './item-facts.ts';

const MAX_CONTENT = 2_000;
const ITEM_TYPE = /^(?:og:)?product|[:.](?:item|product|offer|listing)$/;
/** `product.group` is a category of a shop. */
const LIST_TYPE = /group|category|collection/;

/** What the page's Open Graph metadata says it is. */
export type OpenGraph = {
  readonly facts: ItemFacts;
  readonly type: string | null;
  readonly isItem: boolean;
  readonly isArticle: boolean;
};

/** Reads Open Graph from the page's metadata (and the `product:` and `og:price:` properties of shops). */
export function readOpenGraph(metadata: readonly Element[]): OpenGraph {
  const metas = contentsOf(metadata);
  const get = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const type = get('og:type')?.toLowerCase() ?? null;
  const price = get(
    'product:price:amount',
    'og:price:amount',
    'product:sale_price:amount',
    'og:price',
    'product:price',
  );
  const facts: ItemFacts = {
    ...NO_FACTS,
    name: get('og:title'),
    price,
    currency: get('product:price:currency', 'og:price:currency'),
    url: get('og:url'),
    image: get('og:image', 'og:image:secure_url'),
    sku: get('product:retailer_item_id'),
  };
  const isItem = price !== null || (ITEM_TYPE.test(type ?? '') && !LIST_TYPE.test(type ?? ''));
  return { facts, type, isItem, isArticle: type === 'article' || type === 'blog' };
}

/** The content of the first meta element of every name, of the page's metadata. */
function contentsOf(metadata: readonly Element[]): Map<string, string> {
  const contents = new Map<string, string>();
  for (const meta of metadata) {
    if (localNameOf(meta) !== 'meta') continue;
    const name = attributeOf(meta, 'property') ?? attributeOf(meta, 'name');
    const content = attributeOf(meta, 'content')?.slice(0, MAX_CONTENT).replace(/\s+/g, ' ').trim() ?? '';
    if (name !== null && content !== '' && !contents.has(name)) contents.set(name, content);
  }
  return contents;
}
