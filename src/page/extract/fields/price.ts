import type { Price } from '../../../core/listing/listing.schema.ts';
import { findPrice, type PriceContext, parsePrice } from '../../../core/listing/price.ts';
import { childElementCountOf } from '../../dom/node-access.ts';
import { plainTextOf } from './plain-text.ts';
import { priceWords } from './price-words.ts';
import type { RecordParts } from './record-parts.ts';

const MAX_NAMED = 400;
const MAX_BARE = 60;

/** The price: from what is named a price, old prices left out, else the first amount with a currency in the text. */
export function recordPrice(parts: RecordParts, text: string, context: PriceContext): Price | null {
  return priceAmong(
    [...parts.prices, ...parts.flaggedPrices].map((node) => wordsOfPrice(parts, node)),
    text,
    context,
  );
}

/** The price that an element shows, old prices left out; null when it shows none. */
export function priceIn(element: Element, context: PriceContext): Price | null {
  return priceAmong([priceWords(element)], '', context);
}

/** The first of what is named a price that is one, else the first amount with a currency in the text. */
function priceAmong(texts: readonly string[], text: string, context: PriceContext): Price | null {
  const named = texts.flatMap((words) => readNamed(words, context));
  const priced = named.filter(({ amount, currency }) => amount !== null && currency !== null);
  // Templates leave an empty price at zero.
  const real = priced.find(({ amount }) => amount !== 0) ?? priced[0];
  if (real !== undefined) return real;
  const found = findPrice(text, context);
  if (found !== null) return found;
  return named.find(({ amount }) => amount !== null) ?? named[0] ?? openPrice(text, context);
}

/** The element's price in `raw` as it stands there, without the words around it ("from", "in stock"). */
function readNamed(read: string, context: PriceContext): Price[] {
  if (read === '' || read.length > MAX_NAMED) return [];
  const price = findPrice(read, context) ?? (read.length <= MAX_BARE ? parsePrice(read, context) : null);
  return price === null ? [] : [price];
}

/** Of an element without others in it the tree has all words. */
function wordsOfPrice({ tree }: RecordParts, node: number): string {
  const element = tree.elements[node];
  if (element === undefined) return '';
  const isLeaf = tree.end[node] === node + 1 && childElementCountOf(element) === 0;
  const text = isLeaf ? plainTextOf(tree, node) : '';
  return text === '' ? priceWords(element) : text;
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
