/** The languages the interface speaks. */
export const UI_LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'es'] as const;
export type UiLanguage = (typeof UI_LANGUAGES)[number];
