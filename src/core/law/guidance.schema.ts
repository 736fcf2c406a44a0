import * as z from 'zod';
import { LocalizedTextSchema } from '../localized-text.schema.ts';
import { SITUATIONS } from './situation.ts';
import { SourceIdSchema } from './source.schema.ts';

/** One thing to know or to do, with the sources that say so. English and Simplified Chinese are the originals. */
export const StatementSchema = z.strictObject({
  sources: z.array(SourceIdSchema).min(1),
  text: LocalizedTextSchema,
});
export type Statement = z.infer<typeof StatementSchema>;

/** `checklist`: things to gather, which the reader can tick off. */
export const GuidanceSectionSchema = z.strictObject({
  kind: z.enum(['text', 'checklist']),
  heading: LocalizedTextSchema,
  statements: z.array(StatementSchema).min(1),
});
export type GuidanceSection = z.infer<typeof GuidanceSectionSchema>;

/** What a person in one situation can do. */
export const GuidanceSchema = z.strictObject({
  situation: z.enum(SITUATIONS),
  sections: z.array(GuidanceSectionSchema).min(1),
});
export type Guidance = z.infer<typeof GuidanceSchema>;
