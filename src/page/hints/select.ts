import { findAllIn, findAllInDocument, nodeTypeOf } from '../dom/node-access.ts';

/**
 * The elements that a selector finds below a document or an element, in page order. Null when the browser does not
 * know the selector: hints outlive browsers.
 */
export function selectAll(root: Document | Element, selector: string): Element[] | null {
  try {
    const isDocument = nodeTypeOf(root) === Node.DOCUMENT_NODE;
    return [
      ...(isDocument ? findAllInDocument(root as Document, selector) : findAllIn(root as Element, selector)),
    ];
  } catch {
    return null;
  }
}

/** The first element inside `element` that a selector finds, else the element itself when it matches; else null. */
export function selectWithin(element: Element, selector: string): Element | null {
  const inner = selectAll(element, selector)?.[0];
  return inner ?? (isMatch(element, selector) ? element : null);
}

/** True when the element matches; false for a selector that the browser does not know. */
export function isMatch(element: Element, selector: string): boolean {
  try {
    return Element.prototype.matches.call(element, selector);
  } catch {
    return false;
  }
}
