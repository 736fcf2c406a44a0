import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { ListingSchema } from '../listing/listing.schema.ts';

/** `note`: worth knowing. `likely` and `strong`: flagged. */
export const LEVELS = ['note', 'likely', 'strong'] as const;
export const LevelSchema = z.enum(LEVELS);
export type Level = z.infer<typeof LevelSchema>;

/** What the text does with the trade it names: offers it, asks for it, reports it, warns of it, helps with it. */
export const POLARITIES = ['offer', 'wanted', 'report', 'warning', 'help', 'unrelated'] as const;
export const PolaritySchema = z.enum(POLARITIES);
export type Polarity = z.infer<typeof PolaritySchema>;

/** A stretch of the listing's original text: UTF-16 offsets, `end` exclusive, `text` the slice itself. */
export const SpanSchema = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  text: z.string(),
  concept: z.string(),
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
export const FindingSchema = z.strictObject({
  category: z.enum(CATEGORIES),
  level: LevelSchema,
  polarity: PolaritySchema,
  score: z.number(),
  /** `id@version` of the pack. */
  pack: z.string(),
  matches: z.array(MatchSchema),
  /** Ids of legal sources under `patterns/law/`. */
  law: z.array(z.string()),
});
export type Finding = z.infer<typeof FindingSchema>;

/** A listing together with what was found in it. */
export const JudgedListingSchema = z.strictObject({
  listing: ListingSchema,
  findings: z.array(FindingSchema),
});
export type JudgedListing = z.infer<typeof JudgedListingSchema>;
