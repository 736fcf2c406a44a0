import { canonicalUrl } from '../../core/listing/canonical-url.ts';
import type { HintField } from '../../core/sites/hint-fields.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { attributeOf, closestTo, findIn, tagNameOf } from '../dom/node-access.ts';
import type { KnownFields, ReadingContext } from '../extract/build-listing.ts';
import { imageUrl } from '../extract/fields/image.ts';
import { plainText } from '../extract/fields/plain-text.ts';
import { postedIn } from '../extract/fields/posted.ts';
import { priceIn } from '../extract/fields/price.ts';
import { sellerIn } from '../extract/fields/seller.ts';
import { selectWithin } from './select.ts';

const MAX_TITLE = 300;
/** What says the words of an element that shows none. */
const NAMING = ['aria-label', 'title', 'alt'];

/** The fields of a record that a hint points to. What it does not name, or does not find, is left to others. */
export function fieldsByHint(record: Element, { fields }: SiteHint, context: ReadingContext): KnownFields {
  const found = (field: HintField) => {
    const selector = fields[field];
    return selector === undefined ? null : selectWithin(record, selector);
  };
  const [priced, sold, dated] = [found('price'), found('seller'), found('posted')];
  const title = wordsOf(found('title'))?.slice(0, MAX_TITLE) ?? null;
  return {
    title,
    url: addressIn(found('url') ?? found('title'), context.base),
    price: priced === null ? null : priceIn(priced, context),
    seller: sold === null ? null : (sellerIn(sold, title) ?? nameOf(sold)),
    image: imageIn(found('image'), context.base),
    posted: dated === null ? null : postedIn(dated),
  };
}

/** The words of an element on one line, or the name it is given; null for neither. */
export function wordsOf(element: Element | null): string | null {
  if (element === null) return null;
  return plainText(element) || nameOf(element);
}

/** The name that an element is given in its markup, a picture for instance. */
function nameOf(element: Element): string | null {
  return NAMING.map((name) => attributeOf(element, name)?.trim() ?? '').find((name) => name !== '') ?? null;
}

/** Where an element, what is in it, or what it is in leads to. */
function addressIn(element: Element | null, base: string): string | null {
  if (element === null) return null;
  const link = closestTo(element, 'a[href]') ?? findIn(element, 'a[href]');
  const href = link === null ? '' : (attributeOf(link, 'href') ?? '');
  return href === '' || href.startsWith('#') ? null : canonicalUrl(href, base);
}

function imageIn(element: Element | null, base: string): string | null {
  if (element === null) return null;
  const image = tagNameOf(element) === 'IMG' ? element : findIn(element, 'img');
  return image === null ? null : imageUrl(image, base);
}
