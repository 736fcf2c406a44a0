import { type ItemFacts, NO_FACTS } from './item-facts.ts';

/** What the page's Open Graph metadata says it is. */
export type OpenGraph = {
  readonly facts: ItemFacts;
  readonly type: string | null;
  readonly isItem: boolean;
  readonly isArticle: boolean;
};

/** Reads Open Graph (and the `product:` and `og:price:` properties of shops). */
export function readOpenGraph(document: Document): OpenGraph {
  const get = (...names: string[]) =>
    names.map((name) => contentOf(document, name)).find((value) => value !== null) ?? null;
  const type = get('og:type')?.toLowerCase() ?? null;
  const price = get('product:price:amount', 'og:price:amount', 'product:sale_price:amount');
  const facts: ItemFacts = {
    ...NO_FACTS,
    name: get('og:title'),
    price,
    currency: get('product:price:currency', 'og:price:currency'),
    url: get('og:url'),
    image: get('og:image', 'og:image:secure_url'),
    sku: get('product:retailer_item_id'),
  };
  const isItem = price !== null || /^(?:og:)?product|[:.](?:item|product|offer|listing)$/.test(type ?? '');
  return { facts, type, isItem, isArticle: type === 'article' || type === 'blog' };
}

function contentOf(document: Document, property: string): string | null {
  const meta = document.querySelector(`meta[property="${property}"], meta[name="${property}"]`);
  return meta?.getAttribute('content')?.replace(/\s+/g, ' ').trim() || null;
}
