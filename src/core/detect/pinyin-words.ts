import type { FoldedText } from '../text/fold.ts';
import { isLetter, type Pinyin } from './spelling-tables.ts';
import { isBorder } from './term-borders.ts';

/** Longer words are no pinyin; also the number of bits at hand. */
const LONGEST_WORD = 30;

/** Whether the word that begins at `at` is made of syllables of pinyin from end to end. */
export function isPinyinWord(text: FoldedText, at: number, pinyin: Pinyin): boolean {
  /** Bit `k`: syllables end after `k` letters. */
  let ends = 1;
  const limit = Math.min(text.length, at + LONGEST_WORD);
  for (let start = at; start < limit && (start === at || !isBorder(text, start)); start += 1) {
    if (!isLetter(text.units[start] ?? 0)) return false;
    if ((ends & (1 << (start - at))) !== 0) ends |= endsFrom(text, start, limit, pinyin) << (start - at);
    else if (ends >> (start - at) === 0) return false;
  }
  const end = endOfWordWithin(text, at, limit);
  return end - at < LONGEST_WORD && (ends & (1 << (end - at))) !== 0;
}

/** Bit `k`: a syllable ends `k` letters after `start`. */
function endsFrom({ units }: FoldedText, start: number, limit: number, pinyin: Pinyin): number {
  let ends = 0;
  let node = 0;
  for (let at = start; at < limit; at += 1) {
    node = pinyin.next(node, units[at] ?? 0);
    if (node === 0) break;
    if (pinyin.charactersOf(node) !== '') ends |= 1 << (at + 1 - start);
  }
  return ends;
}

function endOfWordWithin(text: FoldedText, at: number, limit: number): number {
  let end = at + 1;
  while (end < limit && !isBorder(text, end)) end += 1;
  return end;
}
