import { DIGIT } from '../text/char-class.ts';
import { type FoldedText, GAP_LINE, GAP_SENTENCE, GAP_SPACE } from '../text/fold.ts';
import { isJoined } from './term-borders.ts';

/** No number in a listing has more digits; bounds the work on text made of digits. */
const MAX_NUMBER = 24;

/** Whether a run of digits begins at unit `at`. */
export function startsNumber(text: FoldedText, at: number): boolean {
  return text.classes[at] === DIGIT && !(isJoined(text, at) && text.classes[at - 1] === DIGIT);
}

/** Index after the number that starts at `at`: a run of digits with single marks between them: `15-30`, `1,000`, `8.5`. */
export function endOfNumber(text: FoldedText, at: number): number {
  const limit = Math.min(text.length, at + MAX_NUMBER);
  let end = at + 1;
  while (end < limit && text.classes[end] === DIGIT) {
    const gap = text.gaps[end] ?? 0;
    if ((gap & (GAP_SENTENCE | GAP_LINE | GAP_SPACE)) !== 0 || (text.gapLengths[end] ?? 0) > 1) break;
    end += 1;
  }
  return end;
}
