import type { LawLanguage } from '../../core/law/explanation.schema.ts';
import type { UiLanguage } from '../../core/localized-text.schema.ts';

/** The language in which a reader of the interface gets titles and summaries of sources. */
export function lawLanguageFor(language: UiLanguage): LawLanguage {
  return language === 'zh-CN' || language === 'zh-TW' ? 'zh-CN' : 'en';
}

export function otherLawLanguage(language: LawLanguage): LawLanguage {
  return language === 'en' ? 'zh-CN' : 'en';
}
