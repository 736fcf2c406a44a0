import * as z from 'zod';
import { LocalizedTextSchema } from '../localized-text.schema.ts';

/** `platform.wechat`, `trade.sell`: lower case words joined by dots and hyphens. */
export const ConceptIdSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/u, 'not a concept id');

/** One place in a sequence: a concept, or any of several. */
export const SlotSchema = z.union([ConceptIdSchema, z.array(ConceptIdSchema).min(2)]);
export type Slot = z.infer<typeof SlotSchema>;

/** Slots one after the other in one sentence, at most `within` words (Chinese: characters) between two. */
export const SequenceSchema = z.strictObject({
  seq: z.array(SlotSchema).min(2),
  within: z.int().min(0).max(40),
});
export type Sequence = z.infer<typeof SequenceSchema>;

/** A named idea that texts express: by terms (in the term files), by other concepts, or by phrases of concepts. */
export const ConceptSchema = z.strictObject({
  id: ConceptIdSchema,
  title: LocalizedTextSchema,
  includes: z.array(ConceptIdSchema).optional(),
  phrases: z.array(SequenceSchema).optional(),
});
export type Concept = z.infer<typeof ConceptSchema>;

export const ConceptFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  concepts: z.array(ConceptSchema).min(1),
});
export type ConceptFile = z.infer<typeof ConceptFileSchema>;
