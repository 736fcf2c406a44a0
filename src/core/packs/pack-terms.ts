import { DIGITS, type TermShape } from './compile-term.ts';
import type { CompiledTerms, TermGroup } from './compiled-packs.ts';

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
 * Writes terms as one string, sorted by their units: for each how many units it shares with the term before, how
 * many follow, its group, its language, and what follows. Sorted because detection looks terms up by halving the list; a third
 * of the size of a list of strings.
 */
export function packTerms(terms: readonly PackedTerm[]): CompiledTerms {
  const groups: TermGroup[] = [];
  const known = new Map<string, number>();
  const groupOf = (term: PackedTerm): number => {
    const group = toGroup(term);
    const key = JSON.stringify(group);
    const at = known.get(key) ?? groups.push(group) - 1;
    known.set(key, at);
    return at;
  };
  const languages = [...new Set(terms.map(({ language }) => language))];
  const sorted = terms.toSorted((a, b) => compareUnits(a.shape.units, b.shape.units));
  let before: TermShape = { units: '', spaces: [], opensStart: false, opensEnd: false };
  let packed = '';
  for (const term of sorted) {
    const shared = sharedUnits(before, term.shape);
    const rest = writeRest(term.shape, shared);
    const head = [shared, rest.length, groupOf(term), languages.indexOf(term.language)];
    packed += head.map(letterOf).join('') + rest;
    before = term.shape;
  }
  return { groups, languages, packed };
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

function sharedUnits(before: TermShape, { units, spaces }: TermShape): number {
  let shared = 0;
  while (
    shared < before.units.length &&
    shared < units.length &&
    before.units[shared] === units[shared] &&
    before.spaces.includes(shared) === spaces.includes(shared)
  )
    shared += 1;
  return shared;
}

function writeRest({ units, spaces }: TermShape, from: number): string {
  let rest = '';
  for (let at = from; at < units.length; at += 1) {
    const unit = units.charAt(at);
    rest += `${spaces.includes(at) ? ' ' : ''}${unit === DIGITS ? '#' : unit}`;
  }
  return rest;
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
