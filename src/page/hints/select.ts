/**
 * The elements that a selector finds below `root`, in page order. Null when the browser does not know the selector:
 * hints outlive browsers. Asked of the prototype, for pages name their forms `querySelectorAll`.
 */
export function selectAll(root: ParentNode, selector: string): Element[] | null {
  try {
    return [...queryOf(root).querySelectorAll.call(root, selector)];
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

function queryOf(root: ParentNode): ParentNode {
  if (root.nodeType === Node.DOCUMENT_NODE) return Document.prototype;
  return root.nodeType === Node.ELEMENT_NODE ? Element.prototype : DocumentFragment.prototype;
}
