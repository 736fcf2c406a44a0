import * as z from 'zod';
import { CATEGORIES } from '../category.ts';

const PortionSchema = z.number().min(0).max(1);

/** A share and its Wilson interval at 95 %; null where there was nothing to divide by. */
const ShareSchema = z
  .strictObject({ value: PortionSchema, low: PortionSchema, high: PortionSchema })
  .nullable();

const CountSchema = z.int().nonnegative();

/** Figures of a group of records: how many were found, flagged wrongly and missed. */
export const ScoreGroupSchema = z.strictObject({
  records: CountSchema,
  right: CountSchema,
  falseAlarms: CountSchema,
  misses: CountSchema,
  precision: ShareSchema,
  recall: ShareSchema,
});
export type ScoreGroup = z.infer<typeof ScoreGroupSchema>;

/** The file that was measured on. */
const MeasuredFileSchema = z.strictObject({
  name: z.string().min(1),
  /** SHA-256 of the file, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Core records: those that by themselves are, or are not, an offer. */
  records: CountSchema,
});

/** How well a pack did on labelled listings, and on which. Written by `npm run packs:score`. */
export const ScorecardSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  /** `id@version`. */
  pack: z.string().regex(/^[a-z0-9-]+@\d+\.\d+\.\d+$/u),
  category: z.enum(CATEGORIES),
  corpus: MeasuredFileSchema,
  date: z.iso.date(),
  all: ScoreGroupSchema,
  languages: z.record(z.string(), ScoreGroupSchema),
  obfuscated: z.record(z.enum(['yes', 'no']), ScoreGroupSchema),
  /** By obfuscation technique. */
  techniques: z.record(z.string(), ScoreGroupSchema),
  /**
   * The corpus as an obfuscator rewrote it, which the technique groups were counted on, and the seed by which it can
   * be written again. Null where the records of the corpus name their techniques themselves, or none does.
   */
  rewritten: MeasuredFileSchema.extend({ seed: z.int().nullable() }).nullable(),
});
export type Scorecard = z.infer<typeof ScorecardSchema>;

/** What exports say of a pack's quality. */
export interface ScorecardSummary {
  readonly pack: string;
  readonly corpus: Scorecard['corpus'];
  readonly date: string;
  readonly precision: ScoreGroup['precision'];
  readonly recall: ScoreGroup['recall'];
  readonly rewritten: Scorecard['rewritten'];
  /** Recall by obfuscation technique. */
  readonly techniques: Readonly<Record<string, ScoreGroup['recall']>>;
}

export function summaryOf({ pack, corpus, date, all, rewritten, techniques }: Scorecard): ScorecardSummary {
  const { precision, recall } = all;
  const byTechnique = Object.entries(techniques).map(([name, group]) => [name, group.recall] as const);
  return { pack, corpus, date, precision, recall, rewritten, techniques: Object.fromEntries(byTechnique) };
}
