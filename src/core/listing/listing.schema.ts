import * as z from 'zod';

export const PriceSchema = z.strictObject({
  /** In units of `currency`; null when no single number can be read (`面议`, "make an offer"). */
  amount: z.number().nonnegative().nullable(),
  /** ISO 4217 code, or `USDT`; null when the page does not say. */
  currency: z.string().min(1).nullable(),
  /** Exactly as the page shows it. */
  raw: z.string(),
});
export type Price = z.infer<typeof PriceSchema>;

export const PostedSchema = z.strictObject({
  /** Exactly as the page shows it: `3 hours ago`, `2024-05-01`. */
  raw: z.string(),
  /** ISO 8601, a date or a date and time, with a zone only where the page gives one; null for `3 hours ago`. */
  at: z.string().nullable(),
});
export type Posted = z.infer<typeof PostedSchema>;

/** One offer on a page: a card in a list, or the main item of a detail page. Unknown fields are null. */
export const ListingSchema = z.strictObject({
  /** Stable within its site where the page gives an id or a link, else derived from the text. */
  id: z.string().min(1),
  /** Host name of the page, null for listings that come from a file. */
  site: z.string().nullable(),
  title: z.string().nullable(),
  /** All visible text of the record, title included; spans are UTF-16 offsets into it. */
  text: z.string(),
  url: z.string().nullable(),
  price: PriceSchema.nullable(),
  seller: z.string().nullable(),
  image: z.string().nullable(),
  /** CSS selector that finds exactly the record's element in its page. */
  path: z.string().nullable(),
  /** Title of the section or category of the page the listing stands in. */
  section: z.string().nullable(),
  /** When it was posted; left out where the page does not say. */
  posted: PostedSchema.optional(),
});
export type Listing = z.infer<typeof ListingSchema>;
