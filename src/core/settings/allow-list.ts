import type { Listing } from '../listing/listing.schema.ts';
import type { AllowEntry, Settings } from './settings.schema.ts';

/**
 * The host name in what a reader typed or pasted (`shop.example`, `https://shop.example/item/1`), in the form that
 * pages report it; null when there is none.
 */
export function readSite(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const address = /^[a-z][\w+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  const { hostname } = new URL(address);
  return /^[^*:]+$/.test(hostname) ? hostname.replace(/\.$/, '') : null;
}

/** The settings with one more entry; an entry for the same listings stays as it is. */
export function addAllowed(settings: Settings, entry: AllowEntry): Settings {
  const isKnown = settings.allowed.some((known) => keyOf(known) === keyOf(entry));
  return isKnown ? settings : { ...settings, allowed: [...settings.allowed, entry] };
}

/** The settings without an entry. */
export function removeAllowed(settings: Settings, entry: AllowEntry): Settings {
  return { ...settings, allowed: settings.allowed.filter((known) => keyOf(known) !== keyOf(entry)) };
}

/** Where a listing stands and whose it is. */
export type Place = Pick<Listing, 'site' | 'seller'>;

/** Whether the reader wants no findings for a listing, because of its site or its seller there. */
export function isAllowed({ site, seller }: Place, allowed: readonly AllowEntry[]): boolean {
  if (site === null) return false;
  return allowed.some((entry) => isOnSite(site, entry.site) && isBySeller(seller, entry.seller));
}

/** Names the listings an entry stands for: two entries with the same key are the same. */
export function keyOf({ site, seller }: AllowEntry): string {
  return JSON.stringify([site, seller === null ? null : sameName(seller)]);
}

function isOnSite(host: string, site: string): boolean {
  const name = host.toLowerCase();
  return name === site || name.endsWith(`.${site}`);
}

function isBySeller(seller: string | null, wanted: string | null): boolean {
  return wanted === null || (seller !== null && sameName(seller) === sameName(wanted));
}

function sameName(seller: string): string {
  return seller.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
