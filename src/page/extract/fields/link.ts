import { canonicalUrl } from '../../../core/listing/canonical-url.ts';
import { plainText } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

/** A link of a record that leads to the listing itself, with its address and its words. */
export type MainLink = { readonly element: HTMLAnchorElement; readonly url: string; readonly text: string };

const ELSEWHERE =
  /(?:^|[/?&=_-])(?:user|users|member|members|profile|seller|space|author|tag|tags|login|signin|cart|basket|wishlist|report|share|help)(?:$|[/?&=_.-])/i;

/**
 * The link to the listing: in the heading or the named title, else the address that the most words lead to
 * (links of one address counted together). Null when nothing in the record leads anywhere.
 */
export function mainLink(parts: RecordParts, base: string): MainLink | null {
  const links = parts.links.flatMap((element) => readLink(element, base));
  const around = parts.root.closest<HTMLAnchorElement>('a[href]');
  if (around !== null) links.push(...readLink(around, base));
  if (links.length === 0) return null;
  const titled = links.find(
    ({ element, text }) => text.length >= 2 && !parts.labels.has(text) && isInTitle(element, parts),
  );
  return titled ?? heaviest(links, parts.labels);
}

function isInTitle(link: Element, { headings, titles }: RecordParts): boolean {
  return [...headings, ...titles].some(
    (title) => title === link || title.contains(link) || link.contains(title),
  );
}

/** Words that all records share and clock times lead nowhere in particular. */
function isLabel(text: string, labels: ReadonlySet<string>): boolean {
  return labels.has(text) || /\d{1,2}:\d{2}|^[\d\s.,/-]*$/.test(text);
}

/** Words count by length; an address that is about a person or an action counts little, an image a little. */
function heaviest(links: readonly MainLink[], labels: ReadonlySet<string>): MainLink | null {
  const weights = new Map<string, number>();
  for (const { url, text, element } of links) {
    const words =
      (isLabel(text, labels) ? 1 : Math.min(120, text.length)) +
      (element.querySelector('img') === null ? 0 : 6);
    const weight = ELSEWHERE.test(new URL(url).pathname + new URL(url).search) ? words * 0.25 : words;
    weights.set(url, (weights.get(url) ?? 0) + weight);
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  const same = links.filter(({ url }) => url === best?.[0]);
  return same.reduce<MainLink | null>(
    (top, link) => (top === null || link.text.length > top.text.length ? link : top),
    null,
  );
}

function readLink(element: HTMLAnchorElement, base: string): MainLink[] {
  const href = element.getAttribute('href') ?? '';
  if (/^(?:#|javascript:|mailto:|tel:|$)/i.test(href.trim())) return [];
  const url = canonicalUrl(href, base);
  return url === null ? [] : [{ element, url, text: plainText(element) }];
}
