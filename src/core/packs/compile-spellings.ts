import { foldToString } from '../text/fold.ts';
import type { CompiledSpellings, SpellingKind } from './compiled-packs.ts';
import type { PackedTerm } from './pack-terms.ts';
import type { SpellingFiles } from './read-patterns.ts';

const HAN = /\p{Script=Han}/u;

/** No word of letters alone that is shorter is looked for in other spellings: too many words are alike. */
const SHORTEST_WORD = 5;

/** Says which terms of a term file are also looked for in other spellings. */
export function spelledTerms(
  files: SpellingFiles | null,
  language: string,
): (conceptId: string, { units, opensStart, opensEnd, spaces }: PackedTerm['shape']) => boolean {
  if (files === null || !files.homophones.languages.includes(language)) return () => false;
  const { concepts } = files.homophones;
  return (conceptId, { units, opensStart, opensEnd, spaces }) => {
    if (opensStart || opensEnd || spaces.length > 0 || /[\ue0ff\d]/u.test(units)) return false;
    if (!concepts.some((beginning) => conceptId.startsWith(beginning))) return false;
    return HAN.test(units) || units.length >= SHORTEST_WORD;
  };
}

/** Keeps of the spelling files what can form a spelled term. */
export function compileSpellings(
  files: SpellingFiles | null,
  terms: readonly PackedTerm[],
): CompiledSpellings {
  const spelled = terms.filter(({ isSpelled }) => isSpelled).map(({ shape }) => shape.units);
  if (files === null)
    return { rules: { sure: '', loose: '', parts: '', glyphs: '' }, syllables: {}, codes: [], ordinary: [] };
  const { homophones, parts, pinyin } = files;
  const text = spelled.join('\n');
  const rules = (pairs: readonly (readonly [string, string])[]): string => writeRules(pairs, text);
  return {
    rules: {
      sure: rules([...perCharacter(homophones.sure), ...perWord(homophones.words)]),
      loose: rules([...perCharacter(homophones.loose), ...perWord(homophones.looseWords)]),
      parts: rules(perWord(parts.parts)),
      glyphs: rules(perCharacter(homophones.glyphs)),
    } satisfies Record<SpellingKind, string>,
    syllables: keepCharacters(pinyin.syllables, new Set(text)),
    codes: homophones.codes,
    ordinary: homophones.ordinary,
  };
}

function perCharacter(table: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(table).flatMap(([meant, written]) =>
    Array.from(written, (one): [string, string] => [one, meant]),
  );
}

function perWord(table: Readonly<Record<string, readonly string[]>>): [string, string][] {
  return Object.entries(table).flatMap(([meant, written]) =>
    written.map((one): [string, string] => [one, meant]),
  );
}

/** `written=meant` of the pairs that can form a term, folded; what the fold itself reads as meant is left out. */
function writeRules(pairs: readonly (readonly [string, string])[], terms: string): string {
  const rules = pairs
    .map(([written, meant]) => [foldToString(written), foldToString(meant)] as const)
    .filter(([written, meant]) => written !== meant && terms.includes(meant))
    .map(([written, meant]) => `${written}=${meant}`);
  return [...new Set(rules)].join(' ');
}

function keepCharacters(
  syllables: Readonly<Record<string, string>>,
  wanted: ReadonlySet<string>,
): Record<string, string> {
  const kept = Object.entries(syllables).map(([syllable, characters]): [string, string] => [
    syllable,
    Array.from(characters)
      .filter((char) => wanted.has(char))
      .join(''),
  ]);
  return Object.fromEntries(kept.filter(([, characters]) => characters !== ''));
}
