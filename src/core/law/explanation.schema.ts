import * as z from 'zod';
import { CATEGORIES } from '../category.ts';

/** For whom an explanation is written. */
export const READERS = ['consumer', 'moderator', 'compliance'] as const;
export type Reader = (typeof READERS)[number];

/** The languages the explanations exist in; every interface language is shown one of them. */
export const LAW_LANGUAGES = ['en', 'zh-CN'] as const;
export type LawLanguage = (typeof LAW_LANGUAGES)[number];

/** One text in both languages. Source ids stand in square brackets: see `parseReferences`. */
export const LawTextSchema = z.strictObject({ en: z.string().min(1), 'zh-CN': z.string().min(1) });
export type LawText = z.infer<typeof LawTextSchema>;

/** What the readers of one category are told. */
export const CategoryExplanationSchema = z.strictObject({
  category: z.enum(CATEGORIES),
  readers: z.strictObject({ consumer: LawTextSchema, moderator: LawTextSchema, compliance: LawTextSchema }),
});
export type CategoryExplanation = z.infer<typeof CategoryExplanationSchema>;
