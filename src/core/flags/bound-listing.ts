import type { Finding, JudgedListing, Match } from '../detect/finding.schema.ts';
import type { Listing, Posted } from '../listing/listing.schema.ts';
import {
  MAX_ADDRESS_LENGTH,
  MAX_PRICE_LENGTH,
  MAX_SELLER_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_TITLE_LENGTH,
} from './flag-values.ts';

/**
 * A listing of any size in the form that is stored: texts are cut to their limits, addresses over theirs are left out
 * (a cut address leads elsewhere), spans beyond the end of the cut text go. What fits stays as it is.
 */
export function boundListing({ listing, findings }: JudgedListing): JudgedListing {
  const bounded: Listing = {
    ...listing,
    title: cutOrNull(listing.title, MAX_TITLE_LENGTH),
    text: cutText(listing.text, MAX_TEXT_LENGTH),
    url: addressOrNull(listing.url),
    price: listing.price && { ...listing.price, raw: cutText(listing.price.raw, MAX_PRICE_LENGTH) },
    seller: cutOrNull(listing.seller, MAX_SELLER_LENGTH),
    image: addressOrNull(listing.image),
    path: addressOrNull(listing.path),
    section: cutOrNull(listing.section, MAX_TITLE_LENGTH),
    ...(listing.posted && { posted: boundPosted(listing.posted) }),
  };
  const isCut = bounded.text.length < listing.text.length;
  return {
    listing: bounded,
    findings: isCut ? findings.map((one) => withinText(one, bounded.text)) : findings,
  };
}

/** The text, or as much of its beginning as fits without cutting a character in two. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHighSurrogate ? most - 1 : most);
}

/** An address that is short enough to be kept whole, else null. */
export function addressOrNull(address: string | null): string | null {
  return address !== null && address.length <= MAX_ADDRESS_LENGTH ? address : null;
}

function boundPosted({ raw, at }: Posted): Posted {
  return {
    raw: cutText(raw, MAX_PRICE_LENGTH),
    at: at !== null && at.length <= MAX_PRICE_LENGTH ? at : null,
  };
}

function cutOrNull(text: string | null, most: number): string | null {
  return text === null ? null : cutText(text, most);
}

function withinText(finding: Finding, text: string): Finding {
  const keep = (match: Match): Match => ({
    ...match,
    spans: match.spans.filter(({ end }) => end <= text.length),
  });
  return { ...finding, matches: finding.matches.map(keep) };
}
