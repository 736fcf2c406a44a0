import * as z from 'zod';

const FeedPriceSchema = z.union(
  [
    z.number(),
    z.string(),
    z.object({
      amount: z.number().nullish(),
      currency: z.string().nullish(),
      raw: z.string().nullish(),
    }),
  ],
  { error: 'expected a number, a string or {amount, currency, raw}' },
);
export type FeedPrice = z.infer<typeof FeedPriceSchema>;

/** A listing as feeds write it; fields it does not know are ignored. */
export const FeedRecordSchema = z.object({
  id: z.union([z.string().min(1), z.number()], { error: 'expected a string or a number' }).nullish(),
  text: z.string().nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  url: z.string().nullish(),
  price: FeedPriceSchema.nullish(),
  seller: z.string().nullish(),
  image: z.string().nullish(),
});
export type FeedRecord = z.infer<typeof FeedRecordSchema>;
