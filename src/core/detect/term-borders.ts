import { BORDERED, DIGIT } from '../text/char-class.ts';
import {
  type FoldedText,
  GAP_CLAUSE,
  GAP_INVISIBLE,
  GAP_LINE,
  GAP_NOISE,
  GAP_SENTENCE,
  GAP_SPACE,
} from '../text/fold.ts';
import { HAS_CLAUSE, lengthOf, type TermList } from './term-list.ts';

/** Most visible units of noise allowed between two characters of a term. */
export const MAX_GAP = 4;

/** Whether unit `at` directly follows the unit before it, nothing visible between. */
export function isJoined(text: FoldedText, at: number): boolean {
  return at > 0 && at < text.length && (text.gaps[at] ?? 0) <= GAP_INVISIBLE;
}

/** Whether a border runs before unit `at`: a word of an alphabetic script, or a number, does not go on over it. */
export function isBorder(text: FoldedText, at: number): boolean {
  if (!isJoined(text, at)) return true;
  const after = text.classes[at];
  return text.classes[at - 1] !== after || (after !== BORDERED && after !== DIGIT);
}

/** The gap before unit `at` can never stand inside a term. */
export function breaksTerm(text: FoldedText, at: number): boolean {
  return ((text.gaps[at] ?? 0) & (GAP_SENTENCE | GAP_LINE)) !== 0 || (text.gapLengths[at] ?? 0) > MAX_GAP;
}

/**
 * Judges the gaps inside a term found at `[start, end)`. `positions[k]` is where the term's unit `k` was found.
 * A space of the term allows spaces, dots and hyphens, a comma or colon of the term those as well. Elsewhere borderless
 * characters may stand apart (`微 . 信`);
 * letters of a word may only when all of them do (`w.e.c.h.a.t`), so that ordinary words never run together.
 */
export function hasAllowedGaps(
  text: FoldedText,
  list: TermList,
  term: number,
  positions: Readonly<Int32Array>,
): boolean {
  let inner = 0;
  let apart = 0;
  let lettersInner = 0;
  let lettersApart = 0;
  let clauses = 0;
  const length = lengthOf(list, term);
  const start = list.starts[term] ?? 0;
  for (let k = 1; k < length; k += 1) {
    const at = positions[k] ?? 0;
    const gap = (text.gaps[at] ?? 0) & ~GAP_INVISIBLE;
    const hasClause = (gap & GAP_CLAUSE) !== 0;
    const own = list.spaces[start + k];
    if (own !== 0) {
      if (hasClause && own !== HAS_CLAUSE) return false;
      continue;
    }
    inner += 1;
    if (isWithinWord(text, at)) {
      lettersInner += 1;
      if (gap !== 0) lettersApart += 1;
      if ((gap & GAP_SPACE) !== 0 && length < 4) return false;
    }
    if (gap !== 0) apart += 1;
    if (hasClause) clauses += 1;
  }
  if (lettersApart > 0 && lettersApart < lettersInner) return false;
  if (lettersApart > 0 && lettersInner < 3 && !isSplitByNoise(text, positions, length)) return false;
  return clauses === 0 || (apart === inner && inner > 1);
}

function isWithinWord(text: FoldedText, at: number): boolean {
  return text.classes[at - 1] === BORDERED && text.classes[at] === BORDERED;
}

/** `v.x`, `t-g`: short codes may be split by marks, not by spaces, which stand between any two letters. */
function isSplitByNoise(text: FoldedText, positions: Readonly<Int32Array>, length: number): boolean {
  for (let k = 1; k < length; k += 1) {
    const gap = text.gaps[positions[k] ?? 0] ?? 0;
    if (gap !== 0 && ((gap & GAP_NOISE) === 0 || (gap & GAP_SPACE) !== 0)) return false;
  }
  return true;
}

/** No word is longer; bounds the work on text without borders. */
const MAX_WORD = 64;

/** Where the word that unit `at - 1` belongs to ends, looked for at most MAX_WORD units far. */
export function endOfWord(text: FoldedText, at: number): number {
  const limit = Math.min(text.length, at + MAX_WORD);
  let end = at;
  while (end < limit && !isBorder(text, end)) end += 1;
  return end;
}

/** Where the word that unit `at` belongs to starts, looked for at most MAX_WORD units back. */
export function startOfWord(text: FoldedText, at: number): number {
  const limit = Math.max(0, at - MAX_WORD);
  let start = at;
  while (start > limit && !isBorder(text, start)) start -= 1;
  return start;
}
