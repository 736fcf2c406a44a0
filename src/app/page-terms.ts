import type { CompiledPacks } from '../core/packs/compiled-packs.ts';
import { createLanguageSense } from '../core/packs/language-sense.ts';
import { type TermsByLanguage, withTerms } from '../core/packs/terms-on-demand.ts';
import { createReaderDetector, type ReaderDetector } from '../core/settings/reader-detector.ts';

/** The terms that the scan of a page goes by: those of languages that wait are fetched when the page shows them. */
export interface PageTerms {
  /** The detector over all terms at hand. */
  readonly detectorFor: ReaderDetector;
  /** Fetches what waits of the languages that a text shows; cheap for a text that shows none. */
  look(text: string): void;
  /** Fetches what waits of one language, or of the language that a region or script narrows (`es-MX`). */
  expect(tag: string): void;
  /** Resolves once nothing is on its way. Never rejects. */
  arrived(): Promise<void>;
}

export interface PageTermsOptions {
  /** Gets the terms of languages from where they lie; empty when nobody answers. Never rejects. */
  readonly fetchTerms: (languages: readonly string[]) => Promise<TermsByLanguage>;
  /** Languages that the reader has left out now. */
  readonly skipped: () => readonly string[];
  /** Called when terms have come: what was judged before may be judged otherwise. */
  readonly onMore: () => void;
}

/** Begins with packs that `splitTerms` has left without the terms that wait. */
export function createPageTerms(packs: CompiledPacks, options: PageTermsOptions): PageTerms {
  const { signs } = packs.terms;
  const languagesIn = createLanguageSense(signs);
  const asked = new Set<string>();
  let known = packs;
  let detectorFor = createReaderDetector(packs);
  let coming = Promise.resolve();

  async function take(languages: readonly string[]): Promise<void> {
    const terms = await options.fetchTerms(languages);
    if (Object.keys(terms).length === 0) return;
    known = withTerms(known, terms);
    detectorFor = createReaderDetector(known);
    options.onMore();
  }

  function ask(shown: readonly string[]): void {
    const skipped = options.skipped();
    const languages = shown.filter((language) => !asked.has(language) && !skipped.includes(language));
    if (languages.length === 0) return;
    for (const language of languages) asked.add(language);
    coming = Promise.all([coming, take(languages)]).then(() => {});
  }

  return {
    detectorFor: (settings) => detectorFor(settings),
    look: (text) => {
      if (asked.size < Object.keys(signs).length) ask(languagesIn(text));
    },
    expect: (tag) =>
      ask(Object.keys(signs).filter((language) => tag.toLowerCase().split('-')[0] === language)),
    arrived: () => coming,
  };
}
