import { findPrice } from '../../../core/listing/price.ts';
import type { MainLink } from './link.ts';
import { plainText } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

const MAX_TITLE = 300;
const MAX_NAMED = 200;

/**
 * The title: the heading, the words of the main link, what is named a title, the first bold words, else the first
 * line of the text that is no bare price. Null when the record has no words.
 */
export function recordTitle(parts: RecordParts, link: MainLink | null, text: string): string | null {
  const heading = firstText(parts.headings);
  if (heading !== null) return heading;
  const linked = link !== null && !isWhole(link, parts) ? usable(link.text) : null;
  const named = firstText(parts.titles);
  if (named !== null && (linked === null || !linked.includes(named))) {
    return linked !== null && isInside(link, parts.titles) ? linked : named;
  }
  return linked ?? firstText(parts.strong) ?? firstLine(text);
}

/** The link goes around the whole card: its words are the card's, not a title. */
function isWhole({ element, text }: MainLink, { root }: RecordParts): boolean {
  return (
    element.contains(root) ||
    (text.length > 40 && text.length > 0.8 * plainText(root).length && element.childElementCount > 1)
  );
}

function isInside(link: MainLink | null, elements: readonly Element[]): boolean {
  return link !== null && elements.some((element) => element.contains(link.element));
}

function firstText(elements: readonly Element[]): string | null {
  for (const element of elements) {
    const text = usable(plainText(element));
    if (text !== null && text.length <= MAX_NAMED) return text;
  }
  return null;
}

function firstLine(text: string): string | null {
  for (const line of text.split('\n')) {
    const words = usable(line);
    if (words !== null) return words;
  }
  return text.slice(0, MAX_TITLE) || null;
}

/** Null for what names nothing: a bare price, a number, a single sign. */
function usable(text: string): string | null {
  const words = text.trim();
  if (words.length < 2 || !/\p{L}/u.test(words)) return null;
  const price = findPrice(words);
  const isBarePrice = price !== null && price.raw.length >= words.length - 2;
  return isBarePrice ? null : words.slice(0, MAX_TITLE);
}
