import type { CompiledTerms } from './compiled-packs.ts';

/** The languages that a text shows, of those it could show. */
export type LanguageSense = (text: string) => string[];

/** In UTF-16 units. Longer texts are looked at by their beginning: who writes a language shows it soon. */
export const MAX_LOOKED_AT = 20_000;
const MARKS = /\p{M}+/gu;
const WORD = /\p{L}+/gu;

/**
 * Tells which languages a text shows: by a letter that others do not use, or by a word of its own, whatever its
 * case, width and marks. Meant to err towards yes: a language seen in vain costs a moment, one missed its listings.
 */
export function createLanguageSense(signs: CompiledTerms['signs']): LanguageSense {
  const letters = Object.entries(signs).flatMap(([language, sign]) =>
    sign.letters === undefined ? [] : [{ language, letter: new RegExp(`[${sign.letters}]`, 'u') }],
  );
  const languagesOf = new Map<string, string[]>();
  for (const [language, { words = [] }] of Object.entries(signs))
    for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
  return (text) => {
    const plain = text.slice(0, MAX_LOOKED_AT).normalize('NFKC').toLowerCase();
    const shown = new Set(letters.flatMap(({ language, letter }) => (letter.test(plain) ? [language] : [])));
    for (const [word] of plain.normalize('NFD').replace(MARKS, '').matchAll(WORD))
      for (const language of languagesOf.get(word) ?? []) shown.add(language);
    return [...shown];
  };
}
