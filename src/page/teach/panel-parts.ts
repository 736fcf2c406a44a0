import { createButton, createElement } from '../mark/elements.ts';

/** Parts of the panel that are built once and then only told what to say. */
export type PanelParts = ReturnType<typeof createParts>;

/** Builders bound to a document. */
export function createParts(document: Document) {
  return {
    button(className: string, text: string, onClick: () => void): HTMLButtonElement {
      const button = createButton(document, className, text);
      button.addEventListener('click', onClick);
      return button;
    },
    text: (className: string, text = '') => createElement(document, 'p', className, text),
    group(label: string, ...content: readonly Node[]): HTMLElement {
      const name = createElement(document, 'span', 'group-name', label);
      const group = createElement(document, 'div', 'group', name, ...content);
      group.setAttribute('role', 'group');
      group.setAttribute('aria-label', label);
      return group;
    },
    box: (className: string, ...content: readonly Node[]) =>
      createElement(document, 'div', className, ...content),
    radio(name: string, label: string, onChoose: () => void): { root: HTMLElement; input: HTMLInputElement } {
      const input = createElement(document, 'input', '');
      input.type = 'radio';
      input.name = name;
      input.addEventListener('change', onChoose);
      return { root: createElement(document, 'label', 'radio', input, label), input };
    },
  };
}

/** Sets a text only when it differs, so that a live region does not read it out twice. */
export function say(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
