import type { Settings } from '../core/settings/settings.schema.ts';
import { chooseLanguage } from './i18n/choose-language.ts';
import { createTranslator, type Translator } from './i18n/translator.ts';
import { colorScheme } from './theme/color-scheme.ts';

/** Gives a page of the extension the appearance and language of the settings; returns its translator. */
export function showSettings(document: Document, { language, appearance }: Settings): Translator {
  const translator = createTranslator(chooseLanguage(language, navigator.languages));
  document.documentElement.lang = translator.language;
  document.documentElement.style.colorScheme = colorScheme(appearance);
  return translator;
}
