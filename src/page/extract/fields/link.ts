import { canonicalUrl } from '../../../core/listing/canonical-url.ts';
import { attributeOf, closestTo, containsNode, findIn } from '../../dom/node-access.ts';
import { plainText } from './plain-text.ts';
import type { RecordParts } from './record-parts.ts';

/** A link of a record that leads to the listing itself, with its address and its words. */
export type MainLink = { readonly element: HTMLAnchorElement; readonly url: string; readonly text: string };

const NOWHERE = /^(?:#|javascript:|mailto:|tel:|$)/i;
const ELSEWHERE =
  /(?:^|[/?&=_-])(?:user|users|member|members|profile|seller|space|author|tag|tags|login|signin|cart|basket|wishlist|report|share|help)(?:$|[/?&=_.-])/i;

type RawLink = { readonly element: HTMLAnchorElement; readonly href: string; readonly text: string };

/**
 * The link to the listing: in the heading or the named title, else the address that the most words lead to
 * (links of one address counted together). Null when nothing in the record leads anywhere.
 */
export function mainLink(parts: RecordParts, base: string): MainLink | null {
  const around = closestTo(parts.root, 'a[href]') as HTMLAnchorElement | null;
  const elements = around === null || parts.links.includes(around) ? parts.links : [...parts.links, around];
  const titled = titledLink(elements, parts);
  if (titled !== undefined) {
    const read = resolved(titled, base);
    if (read !== null) return read;
  }
  return firstResolved(byWeight(elements.map(readLink).filter(leads), parts.labels), base);
}

/** The first link in or around the title that says more than all records do. The words of no other one are read. */
function titledLink(
  elements: readonly HTMLAnchorElement[],
  { headings, titles, labels }: RecordParts,
): RawLink | undefined {
  for (const element of elements) {
    const isAround = (title: Element) => containsNode(title, element) || containsNode(element, title);
    if (!headings.some(isAround) && !titles.some(isAround)) continue;
    const link = readLink(element);
    if (leads(link) && link.text.length >= 2 && !labels.has(link.text)) return link;
  }
  return undefined;
}

function leads({ href }: RawLink): boolean {
  return !NOWHERE.test(href);
}

function firstResolved(links: readonly RawLink[], base: string): MainLink | null {
  for (const link of links) {
    const read = resolved(link, base);
    if (read !== null) return read;
  }
  return null;
}

function resolved({ element, href, text }: RawLink, base: string): MainLink | null {
  const url = canonicalUrl(href, base);
  return url === null ? null : { element, url, text };
}

function readLink(element: HTMLAnchorElement): RawLink {
  return { element, href: (attributeOf(element, 'href') ?? '').trim(), text: plainText(element) };
}

/** The links by the weight of their address, the one with the most words first among those of one address. */
function byWeight(links: readonly RawLink[], labels: ReadonlySet<string>): RawLink[] {
  if (links.length < 2) return [...links];
  const weights = new Map<string, number>();
  for (const link of links) weights.set(link.href, (weights.get(link.href) ?? 0) + weightOf(link, labels));
  const weight = (link: RawLink) => weights.get(link.href) ?? 0;
  return [...links].sort((a, b) => weight(b) - weight(a) || b.text.length - a.text.length);
}

/** Words count by length; an address that is about a person or an action counts little, an image a little. */
function weightOf({ element, href, text }: RawLink, labels: ReadonlySet<string>): number {
  const words = isLabel(text, labels) ? 1 : Math.min(120, text.length);
  const weight = words + (findIn(element, 'img') === null ? 0 : 6);
  return ELSEWHERE.test(href.replace(/^[a-z]+:\/\/[^/]*/i, '')) ? weight * 0.25 : weight;
}

/** Words that all records share and clock times lead nowhere in particular. */
function isLabel(text: string, labels: ReadonlySet<string>): boolean {
  return labels.has(text) || /\d{1,2}:\d{2}|^[\d\s.,/-]*$/.test(text);
}
