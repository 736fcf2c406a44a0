import type { HintField } from '../../core/sites/hint-fields.ts';
import {
  bodyOf,
  containsNode,
  findIn,
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  tagNameOf,
  textContentOf,
} from '../dom/node-access.ts';

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
    const picture = under.find((element) => tagNameOf(element) === 'IMG');
    const top = under[0] ?? null;
    return picture ?? (top === null ? null : (findIn(top, 'img') ?? top));
  }
  return under.find(hasOwnWords) ?? under[0] ?? null;
}

function elementsAt(document: Document, x: number, y: number): Element[] {
  const body = bodyOf(document);
  const under = Document.prototype.elementsFromPoint.call(document, x, y);
  return under.filter((element) => body !== null && element !== body && containsNode(body, element));
}

function hasOwnWords(element: Element): boolean {
  for (let node = firstChildOf(element); node !== null; node = nextSiblingOf(node)) {
    if (nodeTypeOf(node) === Node.TEXT_NODE && (textContentOf(node) ?? '').trim() !== '') return true;
  }
  return false;
}
