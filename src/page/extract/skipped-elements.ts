/** Elements whose content is no text of the page. */
const SKIPPED: ReadonlySet<string> = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'HEAD',
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

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/** True for elements that never show text, or that their own attributes hide. Reads no computed style. */
export function isSkipped(element: Element): boolean {
  return isTextless(element) || isHiddenByAttributes(element);
}

/** True for elements that never show text, whatever their attributes. */
export function isTextless(element: Element): boolean {
  return SKIPPED.has(element.tagName);
}

function isHiddenByAttributes(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDING_STYLE.test(style);
}

/** True when the styles of the page show the element; false too inside a hidden ancestor. */
export function isRendered(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
