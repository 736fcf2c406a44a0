import { DIGITS } from '../packs/compile-term.ts';
import type { TermGroup } from '../packs/compiled-packs.ts';
import { BORDERLESS, DIGIT } from '../text/char-class.ts';
import type { FoldedText } from '../text/fold.ts';
import { findCodeRun } from './code-runs.ts';
import { type Hit, NO_PARTS } from './hit.ts';
import { endOfNumber, startsNumber } from './numbers.ts';
import { breaksTerm, endOfWord, hasAllowedGaps, isBorder, startOfWord } from './term-borders.ts';
import { indexTerms, mayBegin, narrow, type TermIndex } from './term-index.ts';
import { filterTerms, lengthOf, type TermList } from './term-list.ts';

/** A term found in folded text, before its concept's guards are asked. */
export interface TermHit extends Hit {
  readonly isGuard: boolean;
}

/** Finds every term in a folded text, overlapping ones included, ordered by start. */
export type TermFinder = (text: FoldedText) => TermHit[];

const DIGITS_UNIT = DIGITS.charCodeAt(0);

/**
 * A finder for a sorted list of terms. Words of alphabets are looked up at their beginnings only; a place where no
 * term begins costs two table look-ups.
 */
export function createTermFinder(terms: TermList): TermFinder {
  const all = indexTerms(terms);
  const open = filterTerms(terms, ({ opensStart }) => opensStart === true);
  const inside = open.count === 0 ? null : indexTerms(open);
  const codes = indexTerms(filterTerms(terms, ({ kind }) => kind === 'code'));
  return (text) => {
    const hits: TermHit[] = [];
    for (let at = 0; at < text.length; at += 1) {
      if (text.classes[at] === BORDERLESS) {
        findAt(text, all, at, hits);
      } else if (isBorder(text, at)) {
        findAt(text, all, at, hits);
        if (text.classes[at] !== DIGIT) findCodeRun(text, codes, at, hits);
      } else if (inside !== null) {
        findAt(text, inside, at, hits);
      }
    }
    return hits;
  };
}

function findAt(text: FoldedText, index: TermIndex, at: number, hits: TermHit[]): void {
  const unit = text.units[at] ?? 0;
  const { list, first } = index;
  if (text.classes[at] === DIGIT) {
    const number = first[DIGITS_UNIT] ?? 0;
    const end = first[DIGITS_UNIT + 1] ?? 0;
    if (number < end && startsNumber(text, at))
      walk(text, list, at, endOfNumber(text, at), 1, number, end, false, hits);
  }
  let low = first[unit] ?? 0;
  const high = first[unit + 1] ?? 0;
  if (low === high) return;
  while (low < high && lengthOf(list, low) === 1) report(text, list, low++, at, at + 1, false, hits);
  if (low === high || at + 1 >= text.length) return;
  const isLikely =
    mayBegin(index, unit, text.units[at + 1] ?? 0) ||
    (text.classes[at + 1] === DIGIT && mayBegin(index, unit, DIGITS_UNIT));
  if (isLikely) walk(text, list, at, at + 1, 1, low, high, false, hits);
}

/** Where each unit of the term being followed was found; used again for every term. */
const positions = new Int32Array(256);

/**
 * Follows the terms `[low, high)`, which are alike in their first `depth` units and stand at `[at, next)`, as far as
 * the text goes along.
 */
function walk(
  text: FoldedText,
  list: TermList,
  at: number,
  next: number,
  depth: number,
  low: number,
  high: number,
  hasGap: boolean,
  hits: TermHit[],
): void {
  positions[0] = at;
  while (true) {
    while (low < high && lengthOf(list, low) === depth) report(text, list, low++, at, next, hasGap, hits);
    if (low === high || next >= text.length) return;
    if (text.gaps[next] !== 0) {
      if (breaksTerm(text, next)) return;
      hasGap = true;
    }
    positions[depth] = next;
    if (startsNumber(text, next)) {
      const found = narrow(list, low, high, depth, DIGITS_UNIT);
      const from = found & 0xffff;
      if (found !== 0)
        walk(text, list, at, endOfNumber(text, next), depth + 1, from, from + (found >>> 16), hasGap, hits);
      positions[depth] = next;
    }
    const found = narrow(list, low, high, depth, text.units[next] ?? 0);
    if (found === 0) return;
    low = found & 0xffff;
    high = low + (found >>> 16);
    next += 1;
    depth += 1;
  }
}

/** Adds the term found at `[at, next)` unless its gaps or borders speak against it. */
function report(
  text: FoldedText,
  list: TermList,
  term: number,
  at: number,
  next: number,
  hasGap: boolean,
  hits: TermHit[],
): void {
  if (hasGap && !hasAllowedGaps(text, list, term, positions)) return;
  const group = list.groups[list.groupOf[term] ?? 0];
  if (group === undefined) return;
  const start = group.opensStart === true ? startOfWord(text, at) : at;
  const end = group.opensEnd === true ? endOfWord(text, next) : next;
  if (isBorder(text, start) && isBorder(text, end)) hits.push(toHit(group, start, end));
}

/** A hit of a term's group. */
export function toHit({ concept, kind }: TermGroup, start: number, end: number): TermHit {
  return { concept, start, end, parts: NO_PARTS, reads: null, isGuard: kind === 'guard' };
}
