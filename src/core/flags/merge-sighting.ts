import type { JudgedListing } from '../detect/finding.schema.ts';
import { isFlagged } from '../detect/level.ts';
import type { Listing } from '../listing/listing.schema.ts';
import { addressOrNull, boundListing, cutText } from './bound-listing.ts';
import type { Flag, FlagChange } from './flag.schema.ts';
import { flagId } from './flag-id.ts';
import { type ChangeField, MAX_CHANGE_LENGTH, MAX_CHANGES, MAX_TITLE_LENGTH } from './flag-values.ts';
import { listingEssence } from './listing-essence.ts';

/** One look of a scan at one listing. */
export interface Sighting {
  readonly judged: JudgedListing;
  /** Host name of the page, checked by whoever received the scan. */
  readonly site: string;
  readonly page: Flag['page'];
  readonly scanId: string;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
}

/**
 * The flag of a listing after a scan has seen it. Null for a listing that is not flagged and never was. One scan counts
 * as one sighting however often it reports; the very same report again gives `stored` itself. Time never runs
 * backwards in a flag, whatever the clock does. Pure.
 */
export function mergeSighting(stored: Flag | null, sighting: Sighting): Flag | null {
  const { listing, findings } = boundListing(sighting.judged);
  if (stored === null) return isFlagged(findings) ? firstSighting(sighting, { listing, findings }) : null;
  if (findings.length === 0) return stored;
  const changes = changesBetween(stored, listing, sighting.now);
  const isRepeat = stored.scan === sighting.scanId;
  if (isRepeat && JSON.stringify([stored.listing, stored.findings]) === JSON.stringify([listing, findings]))
    return stored;
  return {
    ...stored,
    listing,
    findings,
    page: boundPage(sighting.page),
    lastSeen: Math.max(stored.lastSeen, sighting.now),
    sightings: stored.sightings + (isRepeat ? 0 : 1),
    scan: cutText(sighting.scanId, 64),
    changes: [...stored.changes, ...changes].slice(-MAX_CHANGES),
  };
}

function firstSighting({ site, page, scanId, now }: Sighting, { listing, findings }: JudgedListing): Flag {
  return {
    id: flagId(site, listing.id),
    site,
    listing,
    findings,
    page: boundPage(page),
    firstSeen: now,
    lastSeen: now,
    sightings: 1,
    scan: cutText(scanId, 64),
    changes: [],
    reviews: [],
  };
}

/** An address too long to be kept is replaced by that of the site. */
function boundPage({ url, title }: Flag['page']): Flag['page'] {
  const kept = addressOrNull(url) ?? (URL.canParse(url) ? new URL(url).origin : '');
  return { url: kept, title: title === null ? null : cutText(title, MAX_TITLE_LENGTH) };
}

function changesBetween(stored: Flag, listing: Listing, now: number): FlagChange[] {
  const before = stored.listing;
  const at = Math.max(now, stored.lastSeen);
  const change = (field: ChangeField, from: string | null, to: string | null): FlagChange => ({
    at,
    field,
    from: bound(from),
    to: bound(to),
  });
  const isPriceNew = before.price?.raw !== listing.price?.raw && pricesDiffer(before, listing);
  const isTitleNew =
    before.title !== listing.title && essenceDiffers({ ...before, text: '' }, { ...listing, text: '' });
  const isTextNew = before.text !== listing.text && essenceDiffers(before, listing);
  return [
    ...(isPriceNew ? [change('price', before.price?.raw ?? null, listing.price?.raw ?? null)] : []),
    ...(isTitleNew ? [change('title', before.title, listing.title)] : []),
    ...(isTextNew ? [change('text', before.text, listing.text)] : []),
  ];
}

/** `¥65` and `65元` are one price. */
function pricesDiffer({ price: a }: Listing, { price: b }: Listing): boolean {
  if (a === null || b === null || a.amount === null || b.amount === null) return true;
  return a.amount !== b.amount || a.currency !== b.currency;
}

function essenceDiffers(a: Listing, b: Listing): boolean {
  return listingEssence(a) !== listingEssence(b);
}

function bound(text: string | null): string | null {
  return text === null ? null : cutText(text, MAX_CHANGE_LENGTH);
}
