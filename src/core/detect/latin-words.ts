import { BORDERED, DIGIT } from '../text/char-class.ts';
import { type FoldedText, GAP_INVISIBLE } from '../text/fold.ts';
import { isLetter, type Pinyin } from './spelling-tables.ts';

/** Longer words are no spelling of a term; also the number of bits at hand. */
const LONGEST_WORD = 30;

/** Reads words of letters. */
export class LatinWords {
  /** Where the letters that the word read last begins with end. */
  end = 0;
  private readonly pinyin: Pinyin;

  constructor(pinyin: Pinyin) {
    this.pinyin = pinyin;
  }

  /**
   * Whether the word that begins at `at` may spell a term: it is made of syllables of pinyin from end to end, or mixes
   * Latin letters with digits or letters of another script (`te1egram`).
   */
  maySpell(text: FoldedText, at: number): boolean {
    const { units, classes, gaps, length } = text;
    /** Bit `k`: syllables end after `k` letters. */
    let ends = 1;
    let others = 0;
    let end = at;
    let lettersEnd = -1;
    for (; end < length && (end === at || (gaps[end] ?? 0) <= GAP_INVISIBLE); end += 1) {
      const unitClass = classes[end];
      const count = end - at;
      if (unitClass !== BORDERED && lettersEnd < 0) lettersEnd = end;
      if ((unitClass !== BORDERED && unitClass !== DIGIT) || count >= LONGEST_WORD) break;
      if (!isLetter(units[end] ?? 0)) others += 1;
      else if (((ends >> count) & 1) === 1) ends |= endsFrom(text, end, this.pinyin) << count;
    }
    const count = end - at;
    this.end = lettersEnd < 0 ? end : lettersEnd;
    if (count >= LONGEST_WORD) return false;
    return others > 0 ? others < count : ((ends >> count) & 1) === 1;
  }
}

/** Bit `k`: a syllable ends `k` letters after `start`. */
function endsFrom({ units, length }: FoldedText, start: number, pinyin: Pinyin): number {
  let ends = 0;
  let node = 0;
  for (let at = start; at < length; at += 1) {
    node = pinyin.next(node, units[at] ?? 0);
    if (node === 0) break;
    if (pinyin.endsAt(node)) ends |= 1 << (at + 1 - start);
  }
  return ends;
}
