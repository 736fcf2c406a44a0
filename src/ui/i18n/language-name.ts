import type { UiLanguage } from '../../core/localized-text.schema.ts';

/** What a language (BCP 47) is called in the reader's own, as it stands in a list. */
export function languageName(tag: string, language: UiLanguage): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
