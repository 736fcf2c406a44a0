import { LAW_LANGUAGES, type LawLanguage } from '../../core/law/explanation.schema.ts';
import type { UiLanguage } from '../../core/localized-text.schema.ts';

/** The originals that can be shown beside the text: those in another language than the reader's. */
export function originalsBeside(language: UiLanguage): LawLanguage[] {
  return LAW_LANGUAGES.filter((one) => one !== language);
}

/** Whether the reader's own text is a translation of the checked originals. */
export function isTranslation(language: UiLanguage): boolean {
  return LAW_LANGUAGES.every((one) => one !== language);
}
