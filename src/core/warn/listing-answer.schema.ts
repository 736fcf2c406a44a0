import * as z from 'zod';

/** What a reader has said about one listing. */
export const ListingAnswerSchema = z.strictObject({
  /** Host name of the page the listing was seen on. */
  site: z.string().min(1).max(253),
  listing: z.string().min(1).max(500),
  /** "This is not an account listing." */
  dismissed: z.boolean(),
  /** The question before buying was asked. */
  asked: z.boolean(),
  /** When it was last said, milliseconds since the Unix epoch. */
  at: z.number(),
});
export type ListingAnswer = z.infer<typeof ListingAnswerSchema>;

/** What a page tells of a reader's answer; the site and the time are not the page's to say. */
export const AnswerChangeSchema = ListingAnswerSchema.pick({ listing: true }).extend({
  dismissed: z.boolean().optional(),
  asked: z.boolean().optional(),
});
export type AnswerChange = z.infer<typeof AnswerChangeSchema>;
