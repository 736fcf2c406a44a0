import type { Price } from '../../../core/listing/listing.schema.ts';
import { findPrice, type PriceContext, parsePrice } from '../../../core/listing/price.ts';
import { attributeOf, childElementCountOf, findAllIn, findIn } from '../../dom/node-access.ts';
import { readRecordText } from '../record-text.ts';
import { plainText } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

const MAX_NAMED = 400;
const MAX_BARE = 60;
const STRUCK = 'del, s, strike';

/** The price: from what is named a price, old prices left out, else the first amount with a currency in the text. */
export function recordPrice(parts: RecordParts, text: string, context: PriceContext): Price | null {
  const named = parts.prices.flatMap((element) => readNamed(element, context));
  const priced = named.filter(({ amount, currency }) => amount !== null && currency !== null);
  // Templates leave an empty price at zero.
  const real = priced.find(({ amount }) => amount !== 0) ?? priced[0];
  if (real !== undefined) return real;
  const found = findPrice(text, context);
  if (found !== null) return found;
  return named.find(({ amount }) => amount !== null) ?? named[0] ?? openPrice(text, context);
}

/** The element's price in `raw` as it stands there, without the words around it ("from", "in stock"). */
function readNamed(element: Element, context: PriceContext): Price[] {
  const text =
    childElementCountOf(element) === 0 ? plainText(element) : readRecordText([withoutStruck(element)]).text;
  const read = text === '' ? (attributeOf(element, 'content') ?? '') : text;
  if (read === '' || read.length > MAX_NAMED) return [];
  const price = findPrice(read, context) ?? (read.length <= MAX_BARE ? parsePrice(read, context) : null);
  return price === null ? [] : [price];
}

/** The element, or a copy of it without what is struck through: the price of before. */
function withoutStruck(element: Element): Element {
  if (findIn(element, STRUCK) === null) return element;
  const copy = element.cloneNode(true) as Element;
  for (const struck of findAllIn(copy, STRUCK)) struck.remove();
  return copy;
}

/** A line of its own such as `面议`. */
function openPrice(text: string, context: PriceContext): Price | null {
  for (const line of text.split('\n')) {
    if (line.length > 12) continue;
    const price = parsePrice(line, context);
    if (price !== null && price.amount === null) return price;
  }
  return null;
}
