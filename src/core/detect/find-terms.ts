import { DIGITS } from '../packs/compile-term.ts';
import type { TermGroup } from '../packs/compiled-packs.ts';
import { BORDERED, DIGIT } from '../text/char-class.ts';
import { type FoldedText, GAP_INVISIBLE } from '../text/fold.ts';
import { findCodeRun } from './code-runs.ts';
import { type Hit, NO_PARTS } from './hit.ts';
import { endOfNumber, startsNumber } from './numbers.ts';
import { breaksTerm, endOfWord, hasAllowedGaps, isBorder, startOfWord } from './term-borders.ts';
import { beginningWith, indexTerms, mayBegin, narrow, type TermIndex } from './term-index.ts';
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
  const all = new TermWalk(indexTerms(terms));
  const open = filterTerms(terms, ({ opensStart }) => opensStart === true);
  const inside = open.count === 0 ? null : new TermWalk(indexTerms(open));
  const codes = indexTerms(filterTerms(terms, ({ kind }) => kind === 'code'));
  return (text) => {
    const hits: TermHit[] = [];
    const { classes, gaps, length } = text;
    let before = 0;
    for (let at = 0; at < length; at += 1) {
      const unitClass = classes[at] ?? 0;
      const isInside = unitClass === before && (gaps[at] ?? 0) <= GAP_INVISIBLE;
      before = unitClass;
      if (isInside && (unitClass === BORDERED || unitClass === DIGIT)) {
        inside?.findAt(text, at, hits);
      } else {
        all.findAt(text, at, hits);
        if (unitClass === BORDERED) findCodeRun(text, codes, at, hits);
      }
    }
    return hits;
  };
}

/** Where each unit of the term being followed was found; used again for every term. */
const positions = new Int32Array(256);

/** Follows a text through a sorted list of terms. */
class TermWalk {
  private readonly index: TermIndex;
  private readonly list: TermList;
  private readonly first: Uint16Array;
  private hits: TermHit[] = [];
  private at = 0;

  constructor(index: TermIndex) {
    this.index = index;
    this.list = index.list;
    this.first = index.first;
  }

  /** Adds the terms that begin at a place where a term may. */
  findAt(text: FoldedText, at: number, hits: TermHit[]): void {
    const unit = text.units[at] ?? 0;
    const low = this.first[unit] ?? 0;
    const high = this.first[unit + 1] ?? 0;
    const isDigit = text.classes[at] === DIGIT;
    if (low === high && !isDigit) return;
    this.hits = hits;
    this.at = at;
    if (isDigit) this.findAfterNumber(text);
    if (low < high) this.findFrom(text, unit, low, high);
  }

  /** Terms that begin with a number. */
  private findAfterNumber(text: FoldedText): void {
    const low = this.first[DIGITS_UNIT] ?? 0;
    const high = this.first[DIGITS_UNIT + 1] ?? 0;
    if (low === high || !startsNumber(text, this.at)) return;
    positions[0] = this.at;
    this.go(text, endOfNumber(text, this.at), 1, low, high, false);
  }

  /** Terms that begin with a unit, `[low, high)`. */
  private findFrom(text: FoldedText, unit: number, low: number, high: number): void {
    const { index, at } = this;
    const next = at + 1;
    let from = low;
    while (from < high && lengthOf(this.list, from) === 1) this.report(text, from++, next, false);
    if (from === high || next >= text.length) return;
    const second = text.units[next] ?? 0;
    const mayCount = text.classes[next] === DIGIT && mayBegin(index, unit, DIGITS_UNIT);
    if (!mayCount && !mayBegin(index, unit, second)) return;
    const hasGap = text.gaps[next] !== 0;
    if (hasGap && breaksTerm(text, next)) return;
    positions[0] = at;
    positions[1] = next;
    if (mayCount && startsNumber(text, next)) {
      this.follow(text, endOfNumber(text, next), 2, beginningWith(index, unit, DIGITS_UNIT), hasGap);
      positions[1] = next;
    }
    this.follow(text, next + 1, 2, beginningWith(index, unit, second), hasGap);
  }

  /** Goes on with the terms that `narrow` has told, if any. */
  private follow(text: FoldedText, next: number, depth: number, found: number, hasGap: boolean): void {
    if (found === 0) return;
    const low = found & 0xffff;
    this.go(text, next, depth, low, low + (found >>> 16), hasGap);
  }

  /** The terms `[low, high)` are alike in their first `depth` units, which stand before unit `next`. */
  private go(
    text: FoldedText,
    next: number,
    depth: number,
    low: number,
    high: number,
    hasGap: boolean,
  ): void {
    const { list } = this;
    while (true) {
      while (low < high && lengthOf(list, low) === depth) this.report(text, low++, next, hasGap);
      if (low === high || next >= text.length) return;
      if (text.gaps[next] !== 0) {
        if (breaksTerm(text, next)) return;
        hasGap = true;
      }
      positions[depth] = next;
      if (text.classes[next] === DIGIT && startsNumber(text, next)) {
        const number = narrow(list, low, high, depth, DIGITS_UNIT);
        this.follow(text, endOfNumber(text, next), depth + 1, number, hasGap);
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

  /** Adds the term found before unit `next` unless its gaps or borders speak against it. */
  private report(text: FoldedText, term: number, next: number, hasGap: boolean): void {
    const { list, at } = this;
    if (hasGap && !hasAllowedGaps(text, list, term, positions)) return;
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group === undefined) return;
    const start = group.opensStart === true ? startOfWord(text, at) : at;
    const end = group.opensEnd === true ? endOfWord(text, next) : next;
    if (isBorder(text, start) && isBorder(text, end)) this.hits.push(toHit(group, start, end));
  }
}

/** A hit of a term's group. */
export function toHit({ concept, kind }: TermGroup, start: number, end: number): TermHit {
  return { concept, start, end, parts: NO_PARTS, reads: null, isGuard: kind === 'guard' };
}
