import type { HintField } from '../../core/sites/hint-fields.ts';

/** The element of the page under a point of the window; null over what belongs to no page. */
export function elementAt(document: Document, x: number, y: number): Element | null {
  return elementsAt(document, x, y)[0] ?? null;
}

/**
 * The element that shows a field under a point: a picture for the picture, else the innermost one with words of its
 * own. Cards often lie under a link that covers them, so what is on top is not always what is meant.
 */
export function fieldAt(document: Document, x: number, y: number, field: HintField): Element | null {
  const under = elementsAt(document, x, y);
  if (field === 'image') {
    const picture = under.find((element) => element.tagName === 'IMG');
    return picture ?? under[0]?.querySelector('img') ?? under[0] ?? null;
  }
  return under.find(hasOwnWords) ?? under[0] ?? null;
}

function elementsAt(document: Document, x: number, y: number): Element[] {
  const { body } = document;
  return document.elementsFromPoint(x, y).filter((element) => element !== body && body.contains(element));
}

function hasOwnWords(element: Element): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && (node.nodeValue ?? '').trim() !== '',
  );
}
