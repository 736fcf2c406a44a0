import { DIGITS, decodeTerm, type TermShape } from '../../../core/packs/compile-term.ts';
import { BORDERED, BORDERLESS, type CharClass, classTable, DIGIT } from '../../../core/text/char-class.ts';

/** A term of a term file, with the shape detection gives it. */
export interface ListedTerm {
  readonly file: string;
  readonly concept: string;
  readonly text: string;
  readonly kind: 'word' | 'code';
  readonly encoded: string;
  readonly shape: TermShape;
}

export function toListedTerm(term: Omit<ListedTerm, 'shape'>): ListedTerm {
  return { ...term, shape: decodeTerm(term.encoded) };
}

/**
 * Whether `by` is found wherever `term` is: `whole` when it takes the same place, `part` when it stands inside; null
 * when `term` finds what `by` does not.
 */
export function coverOf(
  { shape: term, kind }: ListedTerm,
  { shape: by }: ListedTerm,
): 'whole' | 'part' | null {
  const length = by.units.length;
  if (kind === 'code' && length < term.units.length) return null;
  if (
    length === term.units.length &&
    !by.opensStart &&
    !by.opensEnd &&
    by.spaces.length <= term.spaces.length
  ) {
    return null;
  }
  for (let at = term.units.indexOf(by.units); at >= 0; at = term.units.indexOf(by.units, at + 1)) {
    if (!isFoundAt(term, by, at)) continue;
    return isSamePlace(term, by, at) ? 'whole' : 'part';
  }
  return null;
}

function isFoundAt(term: TermShape, by: TermShape, at: number): boolean {
  const end = at + by.units.length;
  const inner = term.spaces.filter((space) => space > at && space < end);
  if (!inner.every((space) => by.spaces.includes(space - at))) return false;
  const opens = by.opensStart || (isBorder(term, at) && !(term.opensStart && at === 0));
  const closes = by.opensEnd || (isBorder(term, end) && !(term.opensEnd && end === term.units.length));
  return opens && closes;
}

/** An open end of `by` reaches to the end of the word it stands in. */
function isSamePlace(term: TermShape, by: TermShape, at: number): boolean {
  const end = at + by.units.length;
  const opens = at === 0 || (by.opensStart && isOneWord(term, 0, at));
  return opens && (end === term.units.length || (by.opensEnd && isOneWord(term, end, term.units.length)));
}

function isOneWord({ units, spaces }: TermShape, start: number, end: number): boolean {
  if (spaces.some((space) => space >= start && space <= end && space > 0 && space < units.length))
    return false;
  return [...units.slice(start, end)].every((unit) => classOf(unit) === BORDERED);
}

function isBorder({ units, spaces }: TermShape, at: number): boolean {
  if (at === 0 || at === units.length || spaces.includes(at)) return true;
  const after = classOf(units[at] ?? '');
  return classOf(units[at - 1] ?? '') !== after || after === BORDERLESS;
}

function classOf(unit: string): CharClass {
  return unit === DIGITS ? DIGIT : ((classTable()[unit.charCodeAt(0)] ?? BORDERLESS) as CharClass);
}
