import { DIGITS } from '../packs/compile-term.ts';
import { DIGIT } from '../text/char-class.ts';
import { type FoldedText, GAP_SENTENCE, GAP_SPACE } from '../text/fold.ts';
import { breaksTerm, hasAllowedGaps, isJoined } from './term-borders.ts';
import type { Term } from './vocabulary.ts';

/** No number in a listing has more digits; bounds the work on text made of digits. */
const MAX_NUMBER = 24;

const DIGITS_UNIT = DIGITS.charCodeAt(0);

/** Where each unit of the term being matched was found; used again for every term. */
const positions: number[] = [];

/** Index after the term's last unit when the term stands at `at`, gaps within bounds; -1 when it does not. */
export function matchTerm(text: FoldedText, term: Term, at: number): number {
  const { units } = term;
  let next = at;
  let hasGap = false;
  for (let k = 0; k < units.length; k += 1) {
    if (next >= text.length) return -1;
    if (k > 0 && text.gaps[next] !== 0) {
      if (breaksTerm(text, next)) return -1;
      hasGap = true;
    }
    positions[k] = next;
    const wanted = units.charCodeAt(k);
    if (wanted === DIGITS_UNIT) {
      if (!startsNumber(text, next)) return -1;
      next = endOfNumber(text, next);
    } else {
      if (text.units[next] !== wanted) return -1;
      next += 1;
    }
  }
  return !hasGap || hasAllowedGaps(text, term, positions) ? next : -1;
}

function startsNumber(text: FoldedText, at: number): boolean {
  return text.classes[at] === DIGIT && !(isJoined(text, at) && text.classes[at - 1] === DIGIT);
}

/** Index after the number that starts at `at`: a run of digits with single marks between them: `15-30`, `1,000`, `8.5`. */
export function endOfNumber(text: FoldedText, at: number): number {
  const limit = Math.min(text.length, at + MAX_NUMBER);
  let end = at + 1;
  while (end < limit && text.classes[end] === DIGIT) {
    const gap = text.gaps[end] ?? 0;
    if ((gap & (GAP_SENTENCE | GAP_SPACE)) !== 0 || (text.gapLengths[end] ?? 0) > 1) break;
    end += 1;
  }
  return end;
}
