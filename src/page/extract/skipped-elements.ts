import { attributeOf, hasAttribute, isVisible, tagNameOf } from '../dom/node-access.ts';

/** Elements whose content is no text of the page. */
const SKIPPED: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'HEAD',
  'BASE',
  'LINK',
  'META',
  'TITLE',
  'IFRAME',
  'FRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'MAP',
  'DATALIST',
  'SELECT',
  'TEXTAREA',
  'PROGRESS',
  'METER',
  'svg',
  'math',
]);

/** Those of them in which there are neither words nor elements. */
const NEVER_TEXT: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'TEMPLATE']);

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** True for elements that never show text, or that their own attributes hide. Reads no computed style. */
export function isSkipped(element: Element): boolean {
  return isTextlessTag(tagNameOf(element)) || isHiddenByAttributes(element);
}

/** True for tags of elements that never show text, whatever their attributes. */
export function isTextlessTag(tag: string): boolean {
  return SKIPPED.has(tag);
}

/** True for tags whose elements hold neither words nor elements of the page: what only scripts and styles read. */
export function isNeverText(tag: string): boolean {
  return NEVER_TEXT.has(tag);
}

/** True for the value of a `style` attribute that hides its element. */
export function hidesByStyle(style: string): boolean {
  return HIDING_STYLE.test(style);
}

function isHiddenByAttributes(element: Element): boolean {
  if (hasAttribute(element, 'hidden') && attributeOf(element, 'hidden') !== 'until-found') return true;
  return hidesByStyle(attributeOf(element, 'style') ?? '');
}

/** True when the styles of the page show the element; false too inside a hidden ancestor. */
export function isRendered(element: Element): boolean {
  return isVisible(element, { visibilityProperty: true });
}
