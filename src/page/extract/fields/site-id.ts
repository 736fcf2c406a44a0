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
    const given = attributeNamesOf(element);
    if (!given.some((name) => name.startsWith('data-'))) continue;
    for (const name of NAMES) {
      const own = given.includes(name) ? attributeOf(element, name) : null;
      if (own !== null && ID.test(own)) return own;
    }
  }
  return null;
}
