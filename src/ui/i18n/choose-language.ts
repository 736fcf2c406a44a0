import type { UiLanguage } from '../../core/localized-text.schema.ts';
import type { LanguageChoice } from '../../core/settings/settings-values.ts';
import { resolveLanguage } from './resolve-language.ts';

/** The interface language for a reader's choice; `preferred` are the browser's languages, best first. */
export function chooseLanguage(choice: LanguageChoice, preferred: readonly string[]): UiLanguage {
  return choice === 'browser' ? resolveLanguage(preferred) : choice;
}
