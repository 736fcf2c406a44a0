import { BORDERLESS, DIGIT } from '../text/char-class.ts';
import type { FoldedText } from '../text/fold.ts';
import { findCodeRun } from './code-runs.ts';
import type { Hit } from './hit.ts';
import { endOfNumber, matchTerm } from './match-term.ts';
import { endOfWord, isBorder, startOfWord } from './term-borders.ts';
import { hashUnit, type TermIndex, type TermTables } from './term-index.ts';
import type { Term } from './vocabulary.ts';

/** A term found in folded text, before its concept's guards are asked. */
export interface TermHit extends Hit {
  readonly isGuard: boolean;
}

/**
 * Finds every term of the index in a folded text, overlapping ones included, ordered by start. Words of alphabets
 * are looked up at their beginnings only; a place without a term costs one table look-up.
 */
export function findTerms(text: FoldedText, index: TermIndex): TermHit[] {
  const hits: TermHit[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text.classes[at] === BORDERLESS) {
      findAt(text, index.atBorders, at, hits);
    } else if (isBorder(text, at)) {
      findAt(text, index.atBorders, at, hits);
      if (text.classes[at] === DIGIT) findAfterNumber(text, index.atBorders, at, hits);
      else if (index.codes.has(text.units[at] ?? 0)) findCodeRun(text, index.codes, at, hits);
    } else if (index.insideWords !== null) {
      findAt(text, index.insideWords, at, hits);
    }
  }
  return hits;
}

function findAt(text: FoldedText, tables: TermTables, at: number, hits: TermHit[]): void {
  let hash = 0;
  let unitAt = at;
  for (const { starts, terms } of tables.byKey) {
    if (unitAt >= text.length) return;
    hash = hashUnit(hash, text.units[unitAt] ?? 0);
    unitAt += 1;
    const end = starts[hash + 1] ?? 0;
    for (let next = starts[hash] ?? 0; next < end; next += 1) {
      const term = terms[next];
      if (term !== undefined) tryTerm(text, term, at, hits);
    }
  }
}

function findAfterNumber(text: FoldedText, { numbers }: TermTables, at: number, hits: TermHit[]): void {
  const next = endOfNumber(text, at);
  if (next >= text.length) return;
  for (const term of numbers.get(text.units[next] ?? 0) ?? []) tryTerm(text, term, at, hits);
}

function tryTerm(text: FoldedText, term: Term, at: number, hits: TermHit[]): void {
  const matched = matchTerm(text, term, at);
  if (matched < 0) return;
  const start = term.opensStart ? startOfWord(text, at) : at;
  const end = term.opensEnd ? endOfWord(text, matched) : matched;
  if (!isBorder(text, start) || !isBorder(text, end)) return;
  hits.push({ concept: term.concept, start, end, parts: [], isGuard: term.kind === 'guard' });
}
