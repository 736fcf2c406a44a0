import { contentHash } from './content-hash.ts';

/** What an id can be made of, best first: an id the site gives, the listing's address, what it says. */
export type IdSource = {
  readonly site: string | null;
  readonly siteId: string | null;
  /** Canonical address of the listing itself; null when it has none of its own. */
  readonly url: string | null;
  readonly title: string | null;
  readonly text: string;
};

const ID_PARAMETERS = [
  'itemid',
  'item_id',
  'goodsid',
  'goods_id',
  'listingid',
  'adid',
  'postid',
  'tid',
  'id',
];

/**
 * The id stays the same as long as the site's own id or the address does; without both it follows the words
 * (spaces and digits left out, so that a counter or a clock in the text makes no new listing).
 */
export function listingId(source: IdSource): string {
  if (source.siteId !== null) return scoped(source.site, source.siteId);
  const url = source.url === null ? null : partsOf(source.url);
  const fromUrl = url === null ? null : idInUrl(url);
  if (fromUrl !== null) return scoped(url?.host ?? source.site, fromUrl);
  if (source.url !== null) return `u-${contentHash(source.url)}`;
  const words = (source.title ?? source.text).replace(/[\s\d]+/g, '');
  return `t-${contentHash(`${source.site ?? ''}\n${words}\n${source.text.replace(/[\s\d]+/g, '')}`)}`;
}

/** The site's own number for the thing behind an address, null when the address shows none. */
export function idFromUrl(href: string): string | null {
  const url = partsOf(href);
  return url === null ? null : idInUrl(url);
}

type AddressParts = { readonly host: string; readonly pathname: string; readonly search: string };

/** Scheme, lower-case host and path without anything else: nothing that reading would change. */
const PLAIN = /^https?:\/\/([a-z][a-z\d-]*(?:\.[a-z][a-z\d-]*)+)(\/[\w~-]+(?:\/[\w~-]+)*)$/;

function partsOf(href: string): AddressParts | null {
  const plain = PLAIN.exec(href);
  return plain === null ? URL.parse(href) : { host: plain[1] ?? '', pathname: plain[2] ?? '', search: '' };
}

function idInUrl(url: AddressParts): string | null {
  const given = url.search === '' ? undefined : idParameter(new URLSearchParams(url.search));
  if (given !== undefined) return `${url.pathname.replace(/^\/+/, '')}~${given}`;
  const path = url.pathname;
  let end = path.length;
  while (end > 0 && path.charAt(end - 1) === '/') end -= 1;
  return longNumber(path.slice(path.lastIndexOf('/', end - 1) + 1, end));
}

const LONG_NUMBER = /(?<![\d.])\d{5,24}(?!\d)/g;

/** A long number in the last part of the path, the last one, is the thing's own number on nearly every marketplace. */
function longNumber(part: string): string | null {
  let last: string | null = null;
  LONG_NUMBER.lastIndex = 0;
  for (let found = LONG_NUMBER.exec(part); found !== null; found = LONG_NUMBER.exec(part)) [last] = found;
  return last;
}

function idParameter(parameters: URLSearchParams): string | undefined {
  const values = new Map([...parameters].map(([name, value]) => [name.toLowerCase(), value]));
  return ID_PARAMETERS.map((name) => values.get(name)).find((value) => /^[\w-]{1,64}$/.test(value ?? ''));
}

function scoped(site: string | null, id: string): string {
  return site === null ? id : `${site}:${id}`;
}
