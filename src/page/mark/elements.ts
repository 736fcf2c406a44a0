const XHTML = 'http://www.w3.org/1999/xhtml';

/** Creates an HTML element whatever kind of document the page is. Text goes in as text, never as markup. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  document: Document,
  name: Name,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElementNS(XHTML, name) as HTMLElementTagNameMap[Name];
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

/** A button that never submits a form. */
export function createButton(document: Document, className: string, ...content: readonly (Node | string)[]) {
  const button = createElement(document, 'button', className, ...content);
  button.type = 'button';
  return button;
}
