import { parseAmount } from '../../../core/listing/amount.ts';
import { canonicalUrl } from '../../../core/listing/canonical-url.ts';
import { currencyCode } from '../../../core/listing/currency.ts';
import type { Price } from '../../../core/listing/listing.schema.ts';

/** What a page's own metadata says of one thing it offers. Strings as given; null where it says nothing. */
export type ItemFacts = {
  readonly name: string | null;
  readonly price: string | null;
  readonly currency: string | null;
  readonly url: string | null;
  readonly image: string | null;
  readonly seller: string | null;
  readonly sku: string | null;
};

export const NO_FACTS: ItemFacts = {
  name: null,
  price: null,
  currency: null,
  url: null,
  image: null,
  seller: null,
  sku: null,
};

/** The first non-null value of every field, earlier facts first. */
export function mergeFacts(all: readonly ItemFacts[]): ItemFacts {
  const first = (field: keyof ItemFacts) => all.find((facts) => facts[field] !== null)?.[field] ?? null;
  return {
    name: first('name'),
    price: first('price'),
    currency: first('currency'),
    url: first('url'),
    image: first('image'),
    seller: first('seller'),
    sku: first('sku'),
  };
}

/** Metadata writes prices as plain numbers (`1299.00`); null when it is none. */
export function priceOfFacts({ price, currency }: ItemFacts, shown: Price | null): Price | null {
  const digits = /\d[\d.,\s]*/.exec(price ?? '')?.[0]?.trim();
  if (digits === undefined) return null;
  const amount = /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : parseAmount(digits);
  const code =
    currency === null ? null : (currencyCode(currency) ?? (/^[A-Z]{3,4}$/.test(currency) ? currency : null));
  // What the page shows stands first in `raw`; the amount is the exact one of the metadata.
  return {
    amount,
    currency: code ?? shown?.currency ?? null,
    raw: shown?.amount === amount ? shown.raw : digits,
  };
}

/** An address of the metadata as an absolute one, null when it is no web page. */
export function addressOfFacts(href: string | null, base: string): string | null {
  return href === null ? null : canonicalUrl(href, base);
}
