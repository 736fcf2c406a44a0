import { isConnected, ownerDocumentOf, windowOf } from '../dom/node-access.ts';
import { type PageTree, TRAIT } from './page-tree.ts';
import type { SignatureTable } from './signature.ts';

/** What matters of an element's style for reading its text. */
export type TextStyle = {
  readonly isHidden: boolean;
  /** Starts and ends a line. */
  readonly isBlock: boolean;
  /** Line breaks in the source show (`pre`). */
  readonly keepsLines: boolean;
  /** Styles of what stands inside, by look: elements at the same place of records are styled alike. */
  readonly inside: Map<number, TextStyle>;
};

/** Styles of one pass over a page. */
export type TextStyles = { of(tree: PageTree, node: number, parent: TextStyle | null): TextStyle };

const INLINE = /^(?:inline|contents|ruby)/;
const HIDDEN: TextStyle = { isHidden: true, isBlock: false, keepsLines: false, inside: new Map() };

/**
 * Computed styles are asked for once for every structural place (the path of tags and classes from the record
 * down), not once an element: a thousand cards cost as much as one. Elements whose inline style may matter are
 * asked each.
 */
export function createTextStyles(): TextStyles {
  const tops = new WeakMap<SignatureTable, Map<number, TextStyle>>();

  function topOf(signatures: SignatureTable): Map<number, TextStyle> {
    const known = tops.get(signatures) ?? new Map<number, TextStyle>();
    tops.set(signatures, known);
    return known;
  }

  return {
    of(tree, node, parent) {
      const traits = tree.traits[node] ?? 0;
      if ((traits & TRAIT.hidden) !== 0) return HIDDEN;
      const places = parent?.inside ?? topOf(tree.signatures);
      const look = tree.look[node] ?? 0;
      const known = places.get(look);
      const isOwn = (traits & TRAIT.styled) !== 0;
      if (known !== undefined && !isOwn) return known;
      const style = readStyle(tree, node, known?.inside);
      if (!isOwn) places.set(look, style);
      return style;
    },
  };
}

function readStyle(tree: PageTree, node: number, inside: TextStyle['inside'] = new Map()): TextStyle {
  const element = tree.elements[node];
  const tag = tree.tags[node] ?? '';
  const document = element === undefined ? null : ownerDocumentOf(element);
  const view = document === null ? null : windowOf(document);
  const style = element === undefined ? undefined : view?.getComputedStyle(element);
  // Documents without a window (DOMParser) and detached copies have no styles: read them by tag.
  if (element === undefined || style === undefined || (style.display === '' && !isConnected(element)))
    return { isHidden: false, isBlock: BLOCKS.has(tag), keepsLines: tag === 'PRE', inside };
  const isUnseen = style.visibility !== 'visible' && style.visibility !== '';
  // Without a display it is in the page but in no slot of the shadow tree that it belongs to.
  const isOut = style.display === 'none' || style.display === '';
  return {
    isHidden: isOut || isUnseen || style.fontSize === '0px',
    isBlock: !INLINE.test(style.display),
    keepsLines: /^(?:pre|break-spaces)/.test(style.whiteSpace),
    inside,
  };
}

const BLOCKS: ReadonlySet<string> = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
