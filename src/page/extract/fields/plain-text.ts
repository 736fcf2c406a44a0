const UNREAD = 'script, style, noscript, template';

/** The text of a small element on one line; scripts and styles inside are left out. */
export function plainText(element: Element): string {
  const raw =
    element.querySelector(UNREAD) === null ? (element.textContent ?? '') : textWithoutScripts(element);
  return raw.replace(/\s+/g, ' ').trim();
}

function textWithoutScripts(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const unread of copy.querySelectorAll(UNREAD)) unread.remove();
  return copy.textContent ?? '';
}
