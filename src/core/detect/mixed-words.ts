import { BORDERED, DIGIT } from '../text/char-class.ts';
import type { FoldedText } from '../text/fold.ts';
import { isLetter } from './spelling-tables.ts';
import { isJoined } from './term-borders.ts';

/** Longer ones are numbers of articles and the like. */
const LONGEST_WORD = 20;

/** Whether the word at `at` mixes Latin letters with digits or with letters of another script: `te1egram`. */
export function isMixedWord(text: FoldedText, at: number): boolean {
  let latin = 0;
  let other = 0;
  const limit = Math.min(text.length, at + LONGEST_WORD);
  for (let next = at; next < limit && (next === at || isJoined(text, next)); next += 1) {
    const unitClass = text.classes[next];
    if (unitClass !== BORDERED && unitClass !== DIGIT) break;
    if (unitClass === BORDERED && isLetter(text.units[next] ?? 0)) latin += 1;
    else other += 1;
  }
  return latin > 0 && other > 0;
}
