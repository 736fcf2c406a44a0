import type { LocalizedText } from '../localized-text.schema.ts';
import type { UiLanguage } from '../ui-languages.ts';

/** Titles by id, in one language. */
export type TitlesById = Readonly<Record<string, string>>;

/** One language of a table of titles. */
export function titlesInLanguage(
  titles: Readonly<Record<string, LocalizedText>>,
  language: UiLanguage,
): TitlesById {
  return Object.fromEntries(Object.entries(titles).map(([id, title]) => [id, title[language]]));
}
