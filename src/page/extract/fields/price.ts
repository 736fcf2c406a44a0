import type { Price } from '../../../core/listing/listing.schema.ts';
import { findPrice, findPriceOfNow, type PriceContext, parsePrice } from '../../../core/listing/price.ts';
import { childElementCountOf } from '../../dom/node-access.ts';
import { plainTextOf } from './plain-text.ts';
import { holdsOnlyBefore, priceWords, withoutWords } from './price-words.ts';
import type { RecordParts } from './record-parts.ts';

const MAX_NAMED = 400;
const MAX_BARE = 60;
/** So many characters beside an amount in its line are a title or a sentence. */
const WORDS_OF_TITLE = 12;
/** Longest line that is a price, and what it may say besides. */
const MAX_LINE = 32;
const MAX_BESIDE = 8;

/**
 * The price: from what is named a price, old prices left out, else the first amount with a currency in the text that is
 * not struck through.
 */
export function recordPrice(parts: RecordParts, text: string, context: PriceContext): Price | null {
  const named = [...parts.prices, ...parts.flaggedPrices].map((node) => namedPrice(parts, node));
  const shown = withoutStruck(parts, text);
  return priceAmong(named, shown, context) ?? (shown === text ? null : priceAmong([], text, context));
}

/** The price that an element shows, old prices left out; null when it shows none. */
export function priceIn(element: Element, context: PriceContext): Price | null {
  return priceAmong([{ words: priceWords(element), isBefore: false }], '', context);
}

/** What is named a price says, and whether it is only the one of before. */
type Named = { readonly words: string; readonly isBefore: boolean };

/** The first of what is named a price that is one, else the first amount with a currency in the text. */
function priceAmong(all: readonly Named[], text: string, context: PriceContext): Price | null {
  const isReal = ({ amount, currency }: Price) => amount !== null && currency !== null;
  const ofNow = all.filter(({ isBefore }) => !isBefore).flatMap(({ words }) => readNamed(words, context));
  const named = all.flatMap(({ words }) => readNamed(words, context));
  const priced = ofNow.filter(isReal);
  // Templates leave an empty price at zero.
  const real = priced.find(({ amount }) => amount !== 0) ?? priced[0];
  if (real !== undefined) return real;
  const isBare = ({ amount }: Price) => amount !== null;
  const found = firstShown(text, context) ?? ofNow.find(isBare) ?? named.find(isReal);
  return found ?? findPrice(text, context) ?? named.find(isBare) ?? named[0] ?? openPrice(text, context);
}

/**
 * The first amount with a currency that holds now. One among the words of a title (`2000$ balance, verified`) gives way to
 * one that has a line for itself.
 */
function firstShown(text: string, context: PriceContext): Price | null {
  const first = findPriceOfNow(text, context);
  if (first === null) return null;
  const lines = text.split('\n');
  const among = lines.find((line) => line.includes(first.raw)) ?? '';
  if (among.length - first.raw.length < WORDS_OF_TITLE) return first;
  return lines.map((line) => priceOfLine(line, context)).find((price) => price !== null) ?? first;
}

/** The price that a line is, with little more than what it is for: `32.00 USD / item`. */
function priceOfLine(line: string, context: PriceContext): Price | null {
  if (line.length > MAX_LINE) return null;
  const price = findPriceOfNow(line, context);
  return price !== null && line.trim().length - price.raw.length <= MAX_BESIDE ? price : null;
}

/** The text without what it says struck through, of which the record has a price beside. */
function withoutStruck({ tree, struck }: RecordParts, text: string): string {
  return withoutWords(
    text,
    struck.map((node) => plainTextOf(tree, node)),
  );
}

/** The element's price in `raw` as it stands there, without the words around it ("from", "in stock"). */
function readNamed(read: string, context: PriceContext): Price[] {
  if (read === '' || read.length > MAX_NAMED) return [];
  const price = findPrice(read, context) ?? (read.length <= MAX_BARE ? parsePrice(read, context) : null);
  return price === null ? [] : [price];
}

/** Of an element without others in it the tree has all words. */
function namedPrice({ tree }: RecordParts, node: number): Named {
  const element = tree.elements[node];
  if (element === undefined) return { words: '', isBefore: false };
  const isLeaf = tree.end[node] === node + 1 && childElementCountOf(element) === 0;
  const text = isLeaf ? plainTextOf(tree, node) : '';
  const words = text === '' ? priceWords(element) : text;
  return { words, isBefore: (!isLeaf && holdsOnlyBefore(element)) || isOfBefore(words) };
}

/** Words that say of their amount that it was the price. */
function isOfBefore(words: string): boolean {
  return words.length <= MAX_NAMED && findPriceOfNow(words) === null && findPrice(words) !== null;
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
