import { findAllIn, findAllInDocument, findAllInFragment, nodeTypeOf } from '../dom/node-access.ts';
import { shadowRootsIn } from '../dom/shadow-roots.ts';

/**
 * The elements that a selector finds below a document, a shadow root or an element, in page order. Null when the
 * browser does not know the selector: hints outlive browsers.
 */
export function selectAll(root: Document | ShadowRoot | Element, selector: string): Element[] | null {
  try {
    return [...findAll(root, selector)];
  } catch {
    return null;
  }
}

function findAll(root: Document | ShadowRoot | Element, selector: string): NodeListOf<Element> {
  const type = nodeTypeOf(root);
  if (type === Node.DOCUMENT_NODE) return findAllInDocument(root as Document, selector);
  if (type === Node.DOCUMENT_FRAGMENT_NODE) return findAllInFragment(root as ShadowRoot, selector);
  return findAllIn(root as Element, selector);
}

/**
 * The first element inside `element` that a selector finds, then in the open shadow trees in it; else the element
 * itself when it matches; else null.
 */
export function selectWithin(element: Element, selector: string): Element | null {
  const inner = selectAll(element, selector)?.[0];
  if (inner !== undefined) return inner;
  if (isMatch(element, selector)) return element;
  return shadowRootsIn(element).flatMap((root) => selectAll(root, selector) ?? [])[0] ?? null;
}

/** True when the element matches; false for a selector that the browser does not know. */
export function isMatch(element: Element, selector: string): boolean {
  try {
    return Element.prototype.matches.call(element, selector);
  } catch {
    return false;
  }
}
