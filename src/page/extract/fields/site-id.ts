import { attributeNamesOf, attributeOf } from '../../dom/node-access.ts';

const NAMES = [
  'data-item-id',
  'data-itemid',
  'data-id',
  'data-listing-id',
  'data-listingid',
  'data-ad-id',
  'data-adid',
  'data-product-id',
  'data-productid',
  'data-pid',
  'data-goods-id',
  'data-sku',
  'data-asin',
  'data-post-id',
  'data-tid',
];
const ID = /^[\w.:-]{3,64}$/;

/** The id the site gives a record in its markup, null when there is none. */
export function siteIdOf(elements: readonly Element[]): string | null {
  for (const element of elements) {
    if (!attributeNamesOf(element).some((name) => name.startsWith('data-'))) continue;
    const own = NAMES.map((name) => attributeOf(element, name)).find(
      (value) => value !== null && ID.test(value),
    );
    if (own !== undefined && own !== null) return own;
  }
  return null;
}
