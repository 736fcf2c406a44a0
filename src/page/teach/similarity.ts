import { attributeOf, findIn, localNameOf, ownerDocumentOf, textContentOf } from '../dom/node-access.ts';
import { isMatch } from '../hints/select.ts';

/** How far into a record its structure is looked at. */
const MAX_PARTS = 80;
const PRICE = /[¥￥$€£₽₩₹₫₺₪฿₱]\s?\d|\d\s?(?:元|块|円|원|zł|Kč|kr|руб|€|USDT?|EUR|CHF)/;

/** The kinds of elements in a record: equal sets for records of one template. */
export type Structure = ReadonlySet<string>;

/** Reads the structure of an element, of the first 80 elements inside it. */
export function structureOf(element: Element): Structure {
  const kinds = new Set([localNameOf(element)]);
  for (const part of firstParts(element)) kinds.add(`${localNameOf(part)}.${firstClass(part)}`);
  return kinds;
}

/** Share of kinds that two structures have in common, from 0 to 1. */
export function likeness(a: Structure, b: Structure): number {
  let common = 0;
  for (const kind of a) if (b.has(kind)) common += 1;
  return common / (a.size + b.size - common);
}

/** How much an element looks like a whole listing, from 0 to 1: a link, a picture, a price, a heading, some words. */
export function richness(element: Element): number {
  const has = (selector: string) => isMatch(element, selector) || findIn(element, selector) !== null;
  const text = (textContentOf(element) ?? '').trim();
  const chunks = countChunks(element, 5);
  return (
    ((has('a[href]') ? 1 : 0) +
      (has('img, picture') ? 1 : 0) +
      (has('h1, h2, h3, h4, h5, h6, strong, b') ? 1 : 0) +
      (PRICE.test(text) ? 1.5 : 0) +
      (chunks >= 2 ? 1 : 0) +
      (chunks >= 4 ? 0.5 : 0) +
      (text.length >= 15 ? 0.5 : 0)) /
    6.5
  );
}

function firstParts(element: Element): Element[] {
  const walker = walkerOver(element, NodeFilter.SHOW_ELEMENT);
  const parts: Element[] = [];
  while (parts.length < MAX_PARTS && walker.nextNode() !== null) parts.push(walker.currentNode as Element);
  return parts;
}

/** Text nodes with words in them, counted up to a limit. */
function countChunks(element: Element, limit: number): number {
  const walker = walkerOver(element, NodeFilter.SHOW_TEXT);
  let chunks = 0;
  while (chunks < limit && walker.nextNode() !== null) {
    if ((walker.currentNode.nodeValue ?? '').trim() !== '') chunks += 1;
  }
  return chunks;
}

function firstClass(element: Element): string {
  return (attributeOf(element, 'class') ?? '').trim().split(/\s+/)[0] ?? '';
}

function walkerOver(element: Element, whatToShow: number): TreeWalker {
  const owner = ownerDocumentOf(element) ?? document;
  return Document.prototype.createTreeWalker.call(owner, element, whatToShow);
}
