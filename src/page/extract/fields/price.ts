import type { Price } from '../../../core/listing/listing.schema.ts';
import { findPrice, type PriceContext, parsePrice } from '../../../core/listing/price.ts';
import { readRecordText } from '../record-text.ts';
import { plainText } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

const MAX_PRICE_TEXT = 60;

/** The price: from what is named a price, old prices left out, else the first amount with a currency in the text. */
export function recordPrice(parts: RecordParts, text: string, context: PriceContext): Price | null {
  const named = parts.prices.flatMap((element) => readNamed(element, context));
  const priced = named.find((price) => price.amount !== null && price.currency !== null);
  if (priced !== undefined) return priced;
  const found = findPrice(text, context);
  if (found !== null) return found;
  return named.find((price) => price.amount !== null) ?? named[0] ?? openPrice(text, context);
}

function readNamed(element: Element, context: PriceContext): Price[] {
  const text = element.childElementCount === 0 ? plainText(element) : readRecordText([element]).text;
  const content = element.getAttribute('content') ?? '';
  const read = text === '' ? content : text;
  if (read === '' || read.length > 400) return [];
  const price = read.length <= MAX_PRICE_TEXT ? parsePrice(read, context) : findPrice(read, context);
  return price === null ? [] : [read.length <= MAX_PRICE_TEXT ? shorten(price, read, context) : price];
}

/** `$70.00$70.00 was $90` shows more than the price: keep the stretch that was read. */
function shorten(price: Price, text: string, context: PriceContext): Price {
  const found = findPrice(text, context);
  return found !== null && text.length > 24 ? found : price;
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
