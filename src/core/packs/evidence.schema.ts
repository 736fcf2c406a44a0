import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { SHARE_STEPS } from '../detect/share-steps.ts';
import { LocalizedTextSchema } from '../localized-text.schema.ts';
import { ConceptIdSchema } from './concept.schema.ts';

/** The most points of one sign. */
export const MOST_POINTS = 99;

/** Points of score. */
const PointsSchema = z.int().min(-MOST_POINTS).max(MOST_POINTS);

const SharePointsSchema = z.array(PointsSchema).length(SHARE_STEPS);

/** What concepts weigh in one category. */
export const CategoryEvidenceSchema = z.strictObject({
  /** Points of a text without any concept. */
  base: PointsSchema,
  /** Points of a concept that stands in the text. */
  concepts: z.record(ConceptIdSchema, PointsSchema),
  /** Points by the share of the text that words of the trade cover. */
  covered: SharePointsSchema,
  /** Points by the share of small words. */
  particles: SharePointsSchema,
});
export type CategoryEvidence = z.infer<typeof CategoryEvidenceSchema>;

export const EvidenceFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  title: LocalizedTextSchema,
  /** Weighed only where the rules of a pack reach this together. */
  from: z.number().positive(),
  /** The least and the most that evidence adds to a score. */
  least: z.number().negative(),
  most: z.number().positive(),
  categories: z.partialRecord(z.enum(CATEGORIES), CategoryEvidenceSchema),
});
export type EvidenceFile = z.infer<typeof EvidenceFileSchema>;
