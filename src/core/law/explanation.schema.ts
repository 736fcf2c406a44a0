import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { LocalizedTextSchema } from '../localized-text.schema.ts';

/** For whom an explanation is written. */
export const READERS = ['consumer', 'moderator', 'compliance'] as const;
export type Reader = (typeof READERS)[number];

/** The languages that sources and explanations are written and checked in; the others are translations of them. */
export const LAW_LANGUAGES = ['en', 'zh-CN'] as const;
export type LawLanguage = (typeof LAW_LANGUAGES)[number];

/** One text in both languages. */
export const LawTextSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });
export type LawText = z.infer<typeof LawTextSchema>;

/** What the readers of one category are told. Source ids stand in square brackets: see `parseReferences`. */
export const CategoryExplanationSchema = z.strictObject({
  category: z.enum(CATEGORIES),
  readers: z.strictObject({
    consumer: LocalizedTextSchema,
    moderator: LocalizedTextSchema,
    compliance: LocalizedTextSchema,
  }),
});
export type CategoryExplanation = z.infer<typeof CategoryExplanationSchema>;
