import * as z from 'zod';

export { UI_LANGUAGES, type UiLanguage } from './ui-languages.ts';

/** Text that travels with data (packs, explanations): every interface language, none empty. */
export const LocalizedTextSchema = z.strictObject({
  en: z.string().min(1),
  'zh-CN': z.string().min(1),
  'zh-TW': z.string().min(1),
  es: z.string().min(1),
});
export type LocalizedText = z.infer<typeof LocalizedTextSchema>;
