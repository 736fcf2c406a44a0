import * as z from 'zod';
import {
  DECISIONS,
  DISMISS_REASONS,
  MAX_FLAG_ID_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_REVIEWED_AT_ONCE,
  MAX_REVIEWER_LENGTH,
} from './flag-values.ts';

/** Made at random by whoever asks: a request sent again under its id changes nothing. */
const RequestIdSchema = z.string().regex(/^[\w-]{8,64}$/);
const FlagIdsSchema = z.array(z.string().min(1).max(MAX_FLAG_ID_LENGTH)).min(1).max(MAX_REVIEWED_AT_ONCE);

/** What a reviewer decides, see review-request.ts. */
const REQUEST = {
  decision: z.enum(DECISIONS).nullable(),
  reason: z.enum(DISMISS_REASONS).nullable(),
  note: z.string().max(MAX_NOTE_LENGTH),
};

/** What pages of the extension ask the background to write. */
export const FlagCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('review'), reviewId: RequestIdSchema, ids: FlagIdsSchema, ...REQUEST }),
  z.strictObject({
    kind: z.literal('undo'),
    reviewId: RequestIdSchema,
    /** Only from these flags; null for all the review was about. */
    ids: FlagIdsSchema.nullable(),
  }),
  z.strictObject({ kind: z.literal('remove'), ids: FlagIdsSchema }),
  z.strictObject({ kind: z.literal('set-reviewer'), name: z.string().trim().max(MAX_REVIEWER_LENGTH) }),
  z.strictObject({ kind: z.literal('set-retention'), days: z.int().min(1).max(36_500).nullable() }),
  z.strictObject({
    kind: z.literal('apply-import'),
    importId: RequestIdSchema,
    parts: z.int().nonnegative(),
  }),
  /** Makes the rows anew where they are of an earlier form. */
  z.strictObject({ kind: z.literal('rebuild') }),
]);
export type FlagCommand = z.infer<typeof FlagCommandSchema>;

/** What a page of a site asks for its own listings. */
export const PageReviewSchema = z.strictObject({
  reviewId: RequestIdSchema,
  listingIds: z.array(z.string().min(1).max(10_000)).min(1).max(MAX_REVIEWED_AT_ONCE),
});
export const PageReviewRequestSchema = PageReviewSchema.extend(REQUEST);
export const ListingIdsSchema = z.array(z.string().max(10_000)).max(50_000);
