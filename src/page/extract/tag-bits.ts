import { attributeOf, hasAttribute } from '../dom/node-access.ts';
import { isTextlessTag } from './skipped-elements.ts';

/** What a tag alone tells, as bits. `plain`: it has neither a shadow root nor children from elsewhere. */
export const TAG = { textless: 1, control: 2, heading: 4, image: 8, plain: 16 } as const;

const HEADING = /^H[1-6]$/;
const CONTROL = /^(?:INPUT|SELECT|TEXTAREA|BUTTON)$/;
const IMAGE = /^(?:IMG|PICTURE)$/;
const PLAIN =
  /^(?:A|ABBR|B|BR|BUTTON|CITE|CODE|DD|DEL|DL|DT|EM|FIGCAPTION|FIGURE|FONT|I|IMG|INPUT|LABEL|LI|OL|PICTURE|PRE|S|SMALL|SOURCE|STRONG|SUB|SUP|TABLE|TBODY|TD|TFOOT|TH|THEAD|TIME|TR|U|UL)$/;
const MAX_KNOWN = 1_000;
const known = new Map<string, number>();

/** The TAG bits of a tag name, as `tagName` gives it. */
export function tagBits(tag: string): number {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const bits =
    (isTextlessTag(tag) ? TAG.textless : 0) |
    (CONTROL.test(tag) ? TAG.control : 0) |
    (HEADING.test(tag) ? TAG.heading : 0) |
    (IMAGE.test(tag) ? TAG.image : 0) |
    (PLAIN.test(tag) ? TAG.plain : 0);
  // Pages may make up tag names without end.
  if (known.size > MAX_KNOWN) known.clear();
  known.set(tag, bits);
  return bits;
}

/** Selector of the elements that tell of the page, see isMetadata. */
export const METADATA = 'meta[content], link[rel], base[href], script[type="application/ld+json"]';

/** True for elements that tell of the page: what is said in its head, also where it stands in the body. */
export function isMetadata(element: Element, tag: string): boolean {
  if (tag === 'META') return hasAttribute(element, 'content');
  if (tag === 'LINK') return hasAttribute(element, 'rel');
  if (tag === 'BASE') return hasAttribute(element, 'href');
  return tag === 'SCRIPT' && attributeOf(element, 'type') === 'application/ld+json';
}
