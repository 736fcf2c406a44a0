import { canonicalUrl } from '../../../core/listing/canonical-url.ts';
import { attributeOf } from '../../dom/node-access.ts';
import { TRAIT } from '../page-tree.ts';
import type { RecordParts } from './record-parts.ts';

/** Where lazy loading keeps the address until the image is near the window. */
const SOURCES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-ks-lazyload',
  'data-url',
  'src',
];
const EAGER = ['src'];
const TINY = 24;
const PLACEHOLDER =
  /(?:blank|pixel|spacer|loading|placeholder|transparent|grey|1x1)[^/]*\.(?:gif|png|svg|jpe?g)/i;

/** Address of the record's first picture that is no icon or placeholder, absolute; null when there is none. */
export function recordImage(parts: RecordParts, base: string): string | null {
  for (const node of parts.images) {
    const image = parts.tree.elements[node];
    if (image === undefined || isTiny(image)) continue;
    const isLazy = ((parts.tree.traits[node] ?? 0) & TRAIT.data) !== 0;
    const url = imageUrl(image, base, isLazy);
    if (url !== null) return url;
  }
  return null;
}

/**
 * Address of an image element; null for data, placeholders and none at all. `isLazy`: it may have sources of the page's
 * own.
 */
export function imageUrl(image: Element, base: string, isLazy = true): string | null {
  for (const name of isLazy ? SOURCES : EAGER) {
    const url = attributeOf(image, name);
    if (isPicture(url)) return canonicalUrl(url, base);
  }
  const fromSet = attributeOf(image, 'srcset')?.trim().split(/[\s,]/)[0] ?? null;
  return isPicture(fromSet) ? canonicalUrl(fromSet, base) : null;
}

function isPicture(source: string | null): source is string {
  return (
    source !== null && source !== '' && !/^(?:data|blob|about):/.test(source) && !PLACEHOLDER.test(source)
  );
}

function isTiny(image: Element): boolean {
  return isTinyLength(attributeOf(image, 'width')) || isTinyLength(attributeOf(image, 'height'));
}

function isTinyLength(value: string | null): boolean {
  const pixels = value === null ? 0 : Number.parseInt(value, 10);
  return pixels > 0 && pixels <= TINY;
}
