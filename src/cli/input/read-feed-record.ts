import type * as z from 'zod';
import type { Listing, Price } from '../../core/listing/listing.schema.ts';
import { listingId } from '../../core/listing/listing-id.ts';
import { parsePrice } from '../../core/listing/price.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { type FeedPrice, type FeedRecord, FeedRecordSchema } from './feed-record.schema.ts';

/** Reads one record of a feed as a listing; the problem names each field that is wrong. */
export function readFeedRecord(value: unknown): Result<Listing, string> {
  const parsed = FeedRecordSchema.safeParse(value);
  if (!parsed.success) return fail(describeIssues(parsed.error));
  const record = parsed.data;
  const text = textOf(record);
  if (text === null) return fail('no text: give "text", or "title" and/or "description"');
  return ok(toListing(record, text));
}

/** Each wrong field with what was expected of it. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`))
    .join('; ');
}

/** All the record says, nothing twice; null when it has none of the fields that hold text. */
function textOf({ title, text, description }: FeedRecord): string | null {
  const given = [title, text, description].filter((part) => part !== null && part !== undefined);
  const said = given.filter((part, at) => !given.some((other, i) => i !== at && covers(other, part, i < at)));
  return given.length === 0 ? null : said.join('\n');
}

/** Of two equal parts the earlier one covers the other. */
function covers(other: string, part: string, isEarlier: boolean): boolean {
  return other.includes(part) && (other.length > part.length || isEarlier);
}

function toListing(record: FeedRecord, text: string): Listing {
  const url = record.url ?? null;
  const title = record.title ?? null;
  return {
    id: String(record.id ?? listingId({ site: null, siteId: null, url, title, text })),
    site: null,
    title,
    text,
    url,
    price: toPrice(record.price),
    seller: record.seller ?? null,
    image: record.image ?? null,
    path: null,
    section: null,
  };
}

/** An odd price costs no listing: what is no amount stays as it was written. */
function toPrice(price: FeedPrice | null | undefined): Price | null {
  if (price === null || price === undefined) return null;
  if (typeof price === 'string') return parsePrice(price) ?? { amount: null, currency: null, raw: price };
  const {
    amount = null,
    currency = null,
    raw = null,
  } = typeof price === 'number' ? { amount: price } : price;
  return {
    amount: amount !== null && amount >= 0 ? amount : null,
    currency: currency || null,
    raw: raw ?? String(amount ?? ''),
  };
}
