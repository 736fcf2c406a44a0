import { canonicalUrl } from '../../core/listing/canonical-url.ts';

/** Host of pages that do not say where they were saved from; the top-level name is reserved for such uses. */
export const UNKNOWN_SITE = 'saved-page.invalid';
export const UNKNOWN_ADDRESS = `https://${UNKNOWN_SITE}/`;

const HEAD_BYTES = 128 * 1024;
const MAX_ADDRESS_CHARS = 2048;

/** What browsers and page savers leave in the file, most exact first. */
const TRACES: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d+\)(\S+)/i,
  /<!--\s*Page saved with SingleFile\s+url:\s*(\S+)/i,
  /<link\b(?=[^>]*\brel=["']?canonical\b)[^>]*\bhref=["']?([^"'\s>]+)/i,
  /<meta\b(?=[^>]*\bproperty=["']?og:url\b)[^>]*\bcontent=["']?([^"'\s>]+)/i,
];

/** The address a saved page was saved from, as far as its file tells; null when it does not. */
export function savedAddress(html: Buffer): string | null {
  const head = html.subarray(0, HEAD_BYTES).toString('latin1');
  for (const trace of TRACES) {
    const found = trace.exec(head)?.[1]?.replaceAll('&amp;', '&');
    const address = found ? webAddress(found) : null;
    if (address) return address;
  }
  return null;
}

/** Ports are refused: browsers block some of them, and a page must not be able to keep itself from being read. */
function webAddress(href: string): string | null {
  if (href.length > MAX_ADDRESS_CHARS) return null;
  const address = canonicalUrl(href);
  return address && /^https?:/.test(address) && new URL(address).port === '' ? address : null;
}
