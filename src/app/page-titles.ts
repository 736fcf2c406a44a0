import type { TitlesById } from '../core/explain/titles-in-language.ts';
import type { UiLanguage } from '../core/ui-languages.ts';

/** The titles of rules as a page shows them; they lie with the background, so that pages without flags carry none. */
export interface PageTitles {
  /** The title of a rule; its id where titles have not come. */
  of(rule: string, language: UiLanguage): string;
  /** Whether the titles of a language are there. */
  has(language: UiLanguage): boolean;
  /** Fetches the titles of a language, if they are not there or on their way. Never rejects. */
  load(language: UiLanguage): Promise<void>;
}

/** `fetchTitles` gets them from where they lie: empty when nobody answers, and then they are asked for again. */
export function createPageTitles(fetchTitles: (language: UiLanguage) => Promise<TitlesById>): PageTitles {
  const known = new Map<UiLanguage, TitlesById>();
  const coming = new Map<UiLanguage, Promise<void>>();

  async function take(language: UiLanguage): Promise<void> {
    const titles = await fetchTitles(language);
    coming.delete(language);
    if (Object.keys(titles).length > 0) known.set(language, titles);
  }

  return {
    of: (rule, language) => known.get(language)?.[rule] ?? rule,
    has: (language) => known.has(language),
    load(language) {
      if (known.has(language)) return Promise.resolve();
      const loading = coming.get(language) ?? take(language);
      coming.set(language, loading);
      return loading;
    },
  };
}
