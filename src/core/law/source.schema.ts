import * as z from 'zod';
import { CATEGORIES } from '../category.ts';

/** What a legal source is, in the order a reader is shown them. */
export const SOURCE_KINDS = [
  'ruling',
  'statute',
  'interpretation',
  'regulation',
  'guidance',
  'article',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** What a source speaks to: the three categories, and three matters that cut across them. */
export const SOURCE_TOPICS = [...CATEGORIES, 'platform-duty', 'evidence', 'consumer'] as const;
export type SourceTopic = (typeof SOURCE_TOPICS)[number];

/** Ids such as `atf-31`: lower case, at least one hyphen, stable for as long as anything links to them. */
export const SourceIdSchema = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/);

/** One ruling, article of a law, or piece of guidance. An empty string means "not known" or "none exists". */
export const LawSourceSchema = z.strictObject({
  id: SourceIdSchema,
  title_zh: z.string().min(1),
  title_en: z.string().min(1),
  kind: z.enum(SOURCE_KINDS),
  citation: z.string().min(1),
  /** ISO date. For rulings the day of the judgment, or of the report when only that is known. */
  effective_from: z.union([z.literal(''), z.iso.date()]),
  article: z.string(),
  /** The Chinese original, word for word; empty where none exists. */
  text_zh: z.string(),
  summary_en: z.string().min(1),
  summary_zh: z.string().min(1),
  applies_to: z.array(z.enum(SOURCE_TOPICS)).min(1),
  /** Where the text was read. */
  source: z.string().min(1),
  /** True when the quoted text was seen in a full-text repository, on an official site, or on two independent pages. */
  verified: z.boolean(),
});
export type LawSource = z.infer<typeof LawSourceSchema>;
