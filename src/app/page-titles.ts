import type { TitlesById } from '../core/explain/titles-in-language.ts';
import type { UiLanguage } from '../core/ui-languages.ts';
import { type FetchedOnce, fetchOnce } from './fetch-once.ts';

/** The titles of rules as a page shows them; they lie with the background, so that pages without flags carry none. */
export interface PageTitles {
  /** The title of a rule; its id where titles have not come. */
  of(rule: string, language: UiLanguage): string;
  /** Whether the titles of a language are there. */
  has(language: UiLanguage): boolean;
  /** Fetches the titles of a language, if they are not there or on their way. Never rejects. */
  load(language: UiLanguage): Promise<void>;
}

/** `fetchTitles` gets them from where they lie: null when nobody answers, and then they are asked for again. */
export function createPageTitles(
  fetchTitles: (language: UiLanguage) => Promise<TitlesById | null>,
): PageTitles {
  const languages = new Map<UiLanguage, FetchedOnce<TitlesById>>();
  const titlesIn = (language: UiLanguage) => languages.get(language)?.value() ?? null;
  return {
    of: (rule, language) => titlesIn(language)?.[rule] ?? rule,
    has: (language) => titlesIn(language) !== null,
    load(language) {
      const titles = languages.get(language) ?? fetchOnce(() => fetchTitles(language));
      languages.set(language, titles);
      return titles.load();
    },
  };
}
