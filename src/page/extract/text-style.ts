import { isSkipped } from './skipped-elements.ts';

/** What matters of an element's style for reading its text. */
export type TextStyle = {
  readonly isHidden: boolean;
  /** Starts and ends a line. */
  readonly isBlock: boolean;
  /** Line breaks in the source show (`pre`). */
  readonly keepsLines: boolean;
  /** Number of the place in the structure of the record; elements at the same place are styled alike. */
  readonly place: number;
};

/** Styles of one pass over a page. */
export type TextStyles = { of(element: Element, parent: TextStyle | null): TextStyle };

const HIDDEN: TextStyle = { isHidden: true, isBlock: false, keepsLines: false, place: -1 };
const INLINE = /^(?:inline|contents|ruby)/;

/**
 * Computed styles are asked for once for every structural place (the path of tags and classes from the record
 * down), not once an element: a thousand cards cost as much as one. Elements with an inline style are asked each.
 */
export function createTextStyles(): TextStyles {
  const places = new Map<string, TextStyle>();
  return {
    of(element, parent) {
      if (isSkipped(element)) return HIDDEN;
      const key = `${parent?.place ?? ''} ${element.tagName} ${element.getAttribute('class') ?? ''}`;
      const known = places.get(key);
      if (known !== undefined && !element.hasAttribute('style')) return known;
      const style = readStyle(element, known?.place ?? places.size);
      if (known === undefined) places.set(key, style);
      return style;
    },
  };
}

function readStyle(element: Element, place: number): TextStyle {
  const view = element.ownerDocument.defaultView;
  // Documents without a window (DOMParser) have no styles: read them by tag.
  if (view === null)
    return {
      isHidden: false,
      isBlock: BLOCKS.has(element.tagName),
      keepsLines: element.tagName === 'PRE',
      place,
    };
  const style = view.getComputedStyle(element);
  const isUnseen = style.visibility !== 'visible' && style.visibility !== '';
  return {
    isHidden: style.display === 'none' || isUnseen || style.fontSize === '0px',
    isBlock: style.display === '' ? BLOCKS.has(element.tagName) : !INLINE.test(style.display),
    keepsLines: /^(?:pre|break-spaces)/.test(style.whiteSpace),
    place,
  };
}

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
