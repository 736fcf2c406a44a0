import * as z from 'zod';
import { FindingSchema } from '../detect/finding.schema.ts';
import { ListingSchema, PostedSchema } from '../listing/listing.schema.ts';
import { flagId } from './flag-id.ts';
import {
  CHANGE_FIELDS,
  DECISIONS,
  DISMISS_REASONS,
  MAX_ADDRESS_LENGTH,
  MAX_CHANGE_LENGTH,
  MAX_CHANGES,
  MAX_FLAG_ID_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_PRICE_LENGTH,
  MAX_REVIEWER_LENGTH,
  MAX_REVIEWS,
  MAX_SELLER_LENGTH,
  MAX_TEXT_LENGTH,
  MAX_TITLE_LENGTH,
} from './flag-values.ts';

/** Milliseconds since the Unix epoch, up to the last day that dates can hold. */
const TimeSchema = z.int().min(0).max(8_640_000_000_000_000);
const AddressSchema = z.string().max(MAX_ADDRESS_LENGTH);

/** What changed of a listing between two sightings. */
export const FlagChangeSchema = z.strictObject({
  at: TimeSchema,
  field: z.enum(CHANGE_FIELDS),
  /** Cut to MAX_CHANGE_LENGTH; null for nothing there. */
  from: z.string().max(MAX_CHANGE_LENGTH).nullable(),
  to: z.string().max(MAX_CHANGE_LENGTH).nullable(),
});
export type FlagChange = z.infer<typeof FlagChangeSchema>;

/** One decision of a reviewer. It stays in the history when it is undone or a newer one takes its place. */
export const ReviewSchema = z.strictObject({
  /** Made by whoever asks for the review, one for all flags reviewed at once: a repeated request changes nothing. */
  id: z.string().min(8).max(64),
  /** The name the reviewer goes by; empty while none is set. */
  who: z.string().max(MAX_REVIEWER_LENGTH),
  at: TimeSchema,
  decision: z.enum(DECISIONS),
  /** For dismissals only. */
  reason: z.enum(DISMISS_REASONS).nullable(),
  note: z.string().max(MAX_NOTE_LENGTH),
  /** What the listing said then (see listing-essence.ts): tells whether it has changed since. */
  essence: z.string().max(32),
  /** When the decision was taken back, null while it stands. */
  undoneAt: TimeSchema.nullable(),
});
export type Review = z.infer<typeof ReviewSchema>;

/** A listing as it is stored: nothing longer than its limit. */
const FlaggedListingSchema = ListingSchema.extend({
  site: z.string().max(253).nullable(),
  title: z.string().max(MAX_TITLE_LENGTH).nullable(),
  text: z.string().max(MAX_TEXT_LENGTH),
  url: AddressSchema.nullable(),
  price: ListingSchema.shape.price
    .unwrap()
    .extend({ raw: z.string().max(MAX_PRICE_LENGTH) })
    .nullable(),
  seller: z.string().max(MAX_SELLER_LENGTH).nullable(),
  image: AddressSchema.nullable(),
  path: AddressSchema.nullable(),
  section: z.string().max(MAX_TITLE_LENGTH).nullable(),
  posted: PostedSchema.extend({
    raw: z.string().max(MAX_PRICE_LENGTH),
    at: z.string().max(MAX_PRICE_LENGTH).nullable(),
  }).optional(),
});

/** A flagged listing with its history. */
export const FlagSchema = z
  .strictObject({
    /** `flagId(site, listing.id)`: the same listing on the same site is the same flag. */
    id: z.string().min(1).max(MAX_FLAG_ID_LENGTH),
    /** Host name of the page it was found on. */
    site: z
      .string()
      .regex(/^[^\s\p{Cc}|]+$/u)
      .max(253),
    listing: FlaggedListingSchema,
    findings: z.array(FindingSchema).min(1),
    page: z.strictObject({ url: AddressSchema, title: z.string().max(MAX_TITLE_LENGTH).nullable() }),
    firstSeen: TimeSchema,
    lastSeen: TimeSchema,
    /** By how many scans it was seen. */
    sightings: z.int().positive(),
    /** Id of the scan that saw it last: a scan that reports a listing again counts once. */
    scan: z.string().max(64),
    /** Oldest first, at most MAX_CHANGES. */
    changes: z.array(FlagChangeSchema).max(MAX_CHANGES),
    /** Oldest first. */
    reviews: z.array(ReviewSchema).max(MAX_REVIEWS),
  })
  .refine(({ firstSeen, lastSeen }) => firstSeen <= lastSeen, {
    path: ['lastSeen'],
    message: 'a flag is not last seen before it was first seen',
  })
  .refine(
    ({ listing: { text }, findings }) =>
      findings.every(({ matches }) =>
        matches.every(({ spans }) => spans.every(({ start, end }) => start < end && end <= text.length)),
      ),
    { path: ['findings'], message: 'spans lie within the text' },
  )
  .refine(({ id, site, listing }) => id === flagId(site, listing.id), {
    path: ['id'],
    message: 'the id is that of the listing on its site',
  });
export type Flag = z.infer<typeof FlagSchema>;
