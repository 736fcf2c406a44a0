import type { CompiledPacks } from './compiled-packs.ts';

/** Terms by language, as `packTerms` wrote them. */
export type TermsByLanguage = Readonly<Record<string, string>>;

/**
 * The packs without the terms that wait until their language is shown, and those terms. `withTerms` brings them
 * together again; in between the packs read all other languages.
 */
export function splitTerms(packs: CompiledPacks): { packs: CompiledPacks; waiting: TermsByLanguage } {
  const { languages, packed, signs } = packs.terms;
  const waits = (at: number): boolean => (languages[at] ?? '') in signs;
  const kept = packed.map((section, at) => (waits(at) ? '' : section));
  const waiting = languages.flatMap((language, at) => (waits(at) ? [[language, packed[at] ?? '']] : []));
  return {
    packs: { ...packs, terms: { ...packs.terms, packed: kept } },
    waiting: Object.fromEntries(waiting),
  };
}

/** The packs with the terms of more languages; those of languages that they do not know are left out. */
export function withTerms(packs: CompiledPacks, more: TermsByLanguage): CompiledPacks {
  const { languages, packed } = packs.terms;
  const filled = languages.map((language, at) => more[language] ?? packed[at] ?? '');
  return { ...packs, terms: { ...packs.terms, packed: filled } };
}

/** The terms of some languages; of those that wait for nothing there are none. */
export function pickTerms(waiting: TermsByLanguage, languages: readonly string[]): TermsByLanguage {
  return Object.fromEntries(Object.entries(waiting).filter(([language]) => languages.includes(language)));
}
