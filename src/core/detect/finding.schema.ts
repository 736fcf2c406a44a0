import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { ListingSchema } from '../listing/listing.schema.ts';

/** `note`: worth knowing. `likely` and `strong`: flagged. */
export const LEVELS = ['note', 'likely', 'strong'] as const;
export const LevelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof LevelSchema>;

/** What a text that trades does: offers or asks for it. Rules have these, and only these can be flagged. */
export const TRADE_POLARITIES = ['offer', 'wanted'] as const;
export type TradePolarity = (typeof TRADE_POLARITIES)[number];

/** What a text about the trade does: reports it, warns of it, helps with it, or speaks of something else. */
export const CONTEXT_POLARITIES = ['report', 'warning', 'help', 'unrelated'] as const;
export type ContextPolarity = (typeof CONTEXT_POLARITIES)[number];

/** What the text does with the trade it names. */
export const POLARITIES = [...TRADE_POLARITIES, ...CONTEXT_POLARITIES] as const;
export const PolaritySchema = z.enum(POLARITIES);
export type Polarity = z.infer<typeof PolaritySchema>;

/** A stretch of the listing's original text: UTF-16 offsets, `end` exclusive, `text` the slice itself. */
export const SpanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  concept: z.string(),
  /** The term of the packs, where the text has it in another spelling (`致富宝` for `支付宝`). */
  reads: z.string().optional(),
});
export type Span = z.infer<typeof SpanSchema>;

/** One rule met in one listing. A negative weight belongs to a context that lowered the score. */
export const MatchSchema = z.strictObject({
  rule: z.string(),
  weight: z.number(),
  spans: z.array(SpanSchema),
});
export type Match = z.infer<typeof MatchSchema>;

/** One category's verdict on one listing. A lead for a person to check, never a finding of illegality. */
export const FindingSchema = z
  .strictObject({
    category: z.enum(CATEGORIES),
    level: LevelSchema,
    polarity: PolaritySchema,
    score: z.number(),
    /** `id@version` of the pack. */
    pack: z.string(),
    matches: z.array(MatchSchema),
    /** Ids of legal sources under `patterns/law/`. */
    law: z.array(z.string()),
  })
  .refine(({ level, polarity }) => level === 'note' || isTrade(polarity), {
    path: ['level'],
    message: 'only offers and requests can be likely or strong',
  });
export type Finding = z.infer<typeof FindingSchema>;

function isTrade(polarity: Polarity): polarity is TradePolarity {
  return polarity === 'offer' || polarity === 'wanted';
}

/** A listing together with what was found in it. */
export const JudgedListingSchema = z.strictObject({
  listing: ListingSchema,
  findings: z.array(FindingSchema),
});
export type JudgedListing = z.infer<typeof JudgedListingSchema>;
