import { attributeOf, childElementCountOf, findAllIn, tagNameOf } from '../../dom/node-access.ts';
import { readRecordText } from '../record-text.ts';
import { plainText } from './plain-text.ts';

/** Struck through, named as the price of before, or raised: what is looked at before a price is read. */
const MARKED =
  'del, s, strike, sup, [class*="old" i], [class*="compare" i], [class*="before" i], [class*="strike" i], [class*="cross" i], [class*="rrp" i], [class*="line-through"]';
/** Tags of what is struck through: the price of before. */
export const STRUCK: ReadonlySet<string> = new Set(['DEL', 'S', 'STRIKE']);
/** A name that says what it is compared with, and one that says what it cost before, which is not `bold` or `sold`. */
const COMPARED = /(?:^|[-_\s])compare(?:$|[-_\s]|-?at|-?price)/i;
const BEFORE =
  /(?:^|[-_\s])(?:old|before|strike(?:d|through)?|crossed(?:-?out)?|rrp|msrp)(?:$|[-_\s]|-?price)/i;
/** What style sheets of ready-made classes strike through. */
export const STRUCK_CLASS = /(?:^|[\s:-])line-through(?:$|\s)/;
const ON_SALE = /(?:^|[-_\s])(?:on-?)?sale(?:$|[-_\s])/i;
/** What may be named as the price that holds now, and such a name. */
const REDUCED = '[class*="discount" i], [class*="current" i], [class*="final" i], [class*="actual" i]';
const REDUCED_NAME = /(?:^|[-_\s])(?:discount(?:ed)?|current|final|actual)(?:$|[-_\s])/i;
const DIGIT = /\d/;
const HARD_SPACES = /[\u00a0\u202f]/g;
const STARTS_IN_DIGIT = /^\d/;
const ENDS_IN_DIGIT = /\d$/;
/** What a number goes on with. */
const GOES_ON = /^[.,]?\d/;
const ENDS_IN_AMOUNT = /\d\s*$/;
const HAS_CENTS = /\d[.,]\d{2}\s*$/;

/** What an element says of the price of now: old prices left out, raised cents put behind a point. */
export function priceWords(element: Element): string {
  const text = childElementCountOf(element) === 0 ? plainText(element) : wordsOfNow(element);
  return text === '' ? (attributeOf(element, 'content') ?? '') : text;
}

function wordsOfNow(element: Element): string {
  const { text } = readRecordText([ofNow(element)]);
  const struck = [...findAllIn(element, MARKED)].filter(isMarkedBefore).map(plainText);
  const rest = withoutWords(text, struck);
  return DIGIT.test(rest) ? rest : text;
}

/**
 * A text without what was struck through in it, which is said once more for those who do not see the stroke: `Prix
 * initial : 6,90 €`. Nothing is taken out of a longer number.
 */
export function withoutWords(text: string, struck: readonly string[]): string {
  return struck.reduce(
    (rest, words) => {
      if (!DIGIT.test(words)) return rest;
      const isLonger = (before: string, after: string) =>
        (STARTS_IN_DIGIT.test(words) && ENDS_IN_DIGIT.test(before)) ||
        (ENDS_IN_DIGIT.test(words) && GOES_ON.test(after));
      return rest
        .split(words)
        .reduce((before, after) => before + (isLonger(before, after) ? words : '') + after);
    },
    text.replace(HARD_SPACES, ' '),
  );
}

/** True for what shows no amount but what is struck through or named so. */
export function holdsOnlyBefore(element: Element): boolean {
  const marked = [...findAllIn(element, MARKED)].filter(isNamedBefore);
  if (marked.length === 0) return false;
  const rest = marked.reduce(
    (text, one) => text.replace(one.textContent ?? '', ''),
    element.textContent ?? '',
  );
  return !DIGIT.test(rest);
}

function isNamedBefore(marked: Element): boolean {
  const names = classOf(marked);
  return isMarkedBefore(marked) || BEFORE.test(names);
}

function isMarkedBefore(marked: Element): boolean {
  const names = classOf(marked);
  return STRUCK.has(tagNameOf(marked)) || COMPARED.test(names) || STRUCK_CLASS.test(names);
}

/** The element itself where nothing in it is marked, else a copy. */
function ofNow(element: Element): Element {
  if (findAllIn(element, MARKED).length === 0) return element;
  const copy = element.cloneNode(true) as Element;
  for (const marked of findAllIn(copy, MARKED)) {
    if (tagNameOf(marked) === 'SUP') lower(marked);
    else if (isBefore(marked, copy) && hasOtherAmount(copy, marked)) marked.remove();
  }
  return copy;
}

/**
 * Names of before count where the whole says that it is on sale, or another amount in it that it is the one of now:
 * elsewhere `old` may be what is sold.
 */
function isBefore(marked: Element, around: Element): boolean {
  if (isMarkedBefore(marked)) return true;
  return isNamedBefore(marked) && (ON_SALE.test(classOf(around)) || hasReduced(around));
}

function hasReduced(around: Element): boolean {
  return [...findAllIn(around, REDUCED)].some((one) => {
    const text = (one.textContent ?? '').trim();
    return REDUCED_NAME.test(classOf(one)) && DIGIT.test(text) && !text.includes('%');
  });
}

function classOf(element: Element): string {
  return attributeOf(element, 'class') ?? '';
}

/** What is struck through is never the price of now; what is only named so is, where nothing else is. */
function hasOtherAmount(around: Element, marked: Element): boolean {
  if (STRUCK.has(tagNameOf(marked))) return true;
  const own = marked.textContent ?? '';
  return DIGIT.test((around.textContent ?? '').replace(own, ''));
}

/** Two raised digits behind an amount are its cents, one is a footnote. */
function lower(raised: Element): void {
  const digits = (raised.textContent ?? '').trim();
  const before = raised.previousSibling?.textContent ?? '';
  if (!/^\d{1,2}$/.test(digits) || !ENDS_IN_AMOUNT.test(before)) return;
  if (digits.length === 1 || HAS_CENTS.test(before)) raised.remove();
  else raised.replaceWith(`.${digits}`);
}
