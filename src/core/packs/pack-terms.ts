import { DIGITS, signBefore, type TermShape } from './compile-term.ts';
import type { CompiledTerms, TermGroup } from './compiled-packs.ts';
import { writeGroups } from './group-text.ts';
import { swapUnit } from './script-swap.ts';

/** A term with the concept it belongs to, before it is written into the compiled packs. */
export interface PackedTerm {
  readonly shape: TermShape;
  /** Index into the compiled concepts. */
  readonly concept: number;
  readonly kind: TermGroup['kind'];
  /** As its term file names it. */
  readonly language: string;
  readonly isSpelled: boolean;
}

/**
 * Writes the terms of each language as one string, sorted by their units: for each how many units it shares with the
 * term before, what follows, in the letters of `swapUnit`, and its group, which also ends it. Sorted because detection
 * builds its tree from a sorted list; a third of the size of a list of strings. By language, because what stands side
 * by side then is alike and packs well.
 */
export function packTerms(terms: readonly PackedTerm[], signs: CompiledTerms['signs'] = {}): CompiledTerms {
  const { groups, indexOf } = groupsOf(terms);
  const languages = [...new Set(terms.map(({ language }) => language))];
  const packed = languages.map((language) =>
    packLanguage(
      language,
      terms.filter((term) => term.language === language),
      indexOf,
    ),
  );
  return { groups: writeGroups(groups), languages, packed, signs };
}

/** The groups of all terms, those with most terms first: their numbers take one byte. */
function groupsOf(terms: readonly PackedTerm[]): {
  groups: TermGroup[];
  indexOf: (term: PackedTerm) => number;
} {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const key = JSON.stringify(toGroup(term));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const keys = [...counts].toSorted(([, a], [, b]) => b - a).map(([key]) => key);
  const known = new Map(keys.map((key, at) => [key, at]));
  const seen = new Map(terms.map((term) => [JSON.stringify(toGroup(term)), toGroup(term)]));
  return {
    groups: keys.flatMap((key) => seen.get(key) ?? []),
    indexOf: (term) => known.get(JSON.stringify(toGroup(term))) ?? 0,
  };
}

function packLanguage(
  language: string,
  terms: readonly PackedTerm[],
  groupOf: (term: PackedTerm) => number,
): string {
  let before: TermShape = { units: '', spaces: [], clauses: [], opensStart: false, opensEnd: false };
  let packed = '';
  for (const term of terms.toSorted((a, b) => compareUnits(a.shape.units, b.shape.units))) {
    const shared = sharedUnits(before, term.shape);
    const rest = writeRest(term.shape, shared, language);
    packed += letterOf(shared) + rest + groupLetter(groupOf(term));
    before = term.shape;
  }
  return packed;
}

function toGroup({ concept, kind, isSpelled, shape: { opensStart, opensEnd } }: PackedTerm): TermGroup {
  return {
    concept,
    kind,
    ...(opensStart && { opensStart }),
    ...(opensEnd && { opensEnd }),
    ...(isSpelled && { isSpelled }),
  };
}

/** By UTF-16 units, not by locale: the order in which detection halves the list. */
function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sharedUnits(before: TermShape, term: TermShape): number {
  const { units } = term;
  let shared = 0;
  while (
    shared < before.units.length &&
    shared < units.length &&
    before.units[shared] === units[shared] &&
    signBefore(before, shared) === signBefore(term, shared)
  )
    shared += 1;
  return shared;
}

function writeRest(term: TermShape, from: number, language: string): string {
  const { units } = term;
  let rest = '';
  for (let at = from; at < units.length; at += 1) {
    const unit = units.charAt(at);
    if (groupOfLetter(swapUnit(language, unit.charCodeAt(0))) >= 0)
      throw new Error(`a term holds the letter of a group: ${units}`);
    rest += `${signBefore(term, at)}${unit === DIGITS ? '#' : swapped(unit, language)}`;
  }
  return rest;
}

function swapped(unit: string, language: string): string {
  return String.fromCharCode(swapUnit(language, unit.charCodeAt(0)));
}

/** Latin letters with marks, accents and Greek, which no folded term has: from here on they number groups. */
const FIRST_GROUP_LETTER = 0x100;
const LAST_GROUP_LETTER = 0x3ff;

function groupLetter(group: number): string {
  if (FIRST_GROUP_LETTER + group > LAST_GROUP_LETTER)
    throw new Error('more groups of terms than letters for them');
  return String.fromCharCode(FIRST_GROUP_LETTER + group);
}

/** The group that a letter stands for; negative or too large for a letter that stands for none. */
export function groupOfLetter(code: number): number {
  return code <= LAST_GROUP_LETTER ? code - FIRST_GROUP_LETTER : -1;
}

/** A number as one character that JSON and JavaScript need not escape; small ones in one byte. */
function letterOf(value: number): string {
  const code = value + 0x30;
  if (code < 0x5c) return String.fromCharCode(code);
  return String.fromCharCode(code < 0x7e ? code + 1 : code + 0x23);
}

/** The number that `letterOf` wrote. */
export function numberOf(code: number): number {
  if (code < 0x5c) return code - 0x30;
  return code < 0xa1 ? code - 0x31 : code - 0x53;
}
