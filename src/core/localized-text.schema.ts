import * as z from 'zod';

/** The languages the interface speaks. */
export const UI_LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'es'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];

/** Text that travels with data (packs, explanations): every interface language, none empty. */
export const LocalizedTextSchema = z.strictObject({
  en: z.string().min(1),
  'zh-CN': z.string().min(1),
  'zh-TW': z.string().min(1),
  es: z.string().min(1),
});
export type LocalizedText = z.infer<typeof LocalizedTextSchema>;
