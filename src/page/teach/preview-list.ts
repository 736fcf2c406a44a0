import { createElement } from '../mark/elements.ts';
import type { PreviewRow } from './preview.ts';
import type { TeachTranslate } from './teach-text.ts';

/** The first listings as they would be read. */
export function createPreviewList(document: Document, t: TeachTranslate) {
  const name = createElement(document, 'p', 'group-name', t('teach.preview'));
  const list = createElement(document, 'ol', 'preview');
  list.setAttribute('aria-label', t('teach.preview'));
  return {
    root: createElement(document, 'div', '', name, list),
    render(rows: readonly PreviewRow[]): void {
      list.replaceChildren(...rows.map((row) => createRow(document, t, row)));
    },
  };
}

function createRow(document: Document, t: TeachTranslate, { title, price, seller }: PreviewRow): HTMLElement {
  const facts = [price, seller].flatMap((fact) => (fact === null ? [] : [fact])).join(' · ');
  const head = createElement(document, 'bdi', 'preview-title', title ?? t('teach.untitled'));
  return createElement(document, 'li', '', head, createElement(document, 'bdi', 'preview-facts', facts));
}
