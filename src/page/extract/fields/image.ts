import { canonicalUrl } from '../../../core/listing/canonical-url.ts';
import { attributeOf } from '../../dom/node-access.ts';
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
const TINY = 24;
const PLACEHOLDER =
  /(?:blank|pixel|spacer|loading|placeholder|transparent|grey|1x1)[^/]*\.(?:gif|png|svg|jpe?g)/i;

/** Address of the record's first picture that is no icon or placeholder, absolute; null when there is none. */
export function recordImage(parts: RecordParts, base: string): string | null {
  for (const image of parts.images) {
    if (isTiny(image)) continue;
    const url = imageUrl(image, base);
    if (url !== null) return url;
  }
  return null;
}

/** Address of an image element; null for data, placeholders and none at all. */
export function imageUrl(image: Element, base: string): string | null {
  const fromSet = attributeOf(image, 'srcset')?.trim().split(/[\s,]/)[0] ?? '';
  const given = [...SOURCES.map((name) => attributeOf(image, name) ?? ''), fromSet];
  const url = given.find(
    (source) => source !== '' && !/^(?:data|blob|about):/.test(source) && !PLACEHOLDER.test(source),
  );
  return url === undefined ? null : canonicalUrl(url, base);
}

function isTiny(image: Element): boolean {
  const size = [attributeOf(image, 'width'), attributeOf(image, 'height')].map((value) =>
    Number.parseInt(value ?? '', 10),
  );
  return size.some((pixels) => pixels > 0 && pixels <= TINY);
}
