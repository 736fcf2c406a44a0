import { BORDERLESS, DIGIT } from '../text/char-class.ts';
import { type FoldedText, unitsToString } from '../text/fold.ts';

/** Words and numbers are in one sequence with at most so many; characters of borderless scripts with one more. */
const MOST_WORDS = 2;
const MOST_CHARACTERS = 3;
const MOST_DIGITS = 4;

/** Takes a sequence and where it stands: indexes into the folded text, `end` exclusive. */
export type TakeSequence = (sequence: string, start: number, end: number) => void;

/** The words of a text by their place: what they say, where they begin, whether each is a borderless character. */
interface Words {
  readonly said: string[];
  readonly starts: number[];
  readonly areCharacters: boolean[];
}

/**
 * Goes through all single words of a text and all sequences of two next to each other; of scripts without borders a
 * character counts as a word, and sequences have up to three. What stood between words is not told. Of a number only
 * the length counts: `25` is `00`, and more than four digits are four.
 */
export function eachSequence(text: FoldedText, take: TakeSequence): void {
  const { said, starts, areCharacters } = wordsOf(text);
  for (let first = 0; first < said.length; first += 1) {
    const most = Math.min(said.length - first, areCharacters[first] === true ? MOST_CHARACTERS : MOST_WORDS);
    let sequence = '';
    for (let count = 0; count < most; count += 1) {
      const at = first + count;
      const isJoined = count === 0 || (areCharacters[at] === true && areCharacters[at - 1] === true);
      sequence += isJoined ? (said[at] ?? '') : ` ${said[at] ?? ''}`;
      take(sequence, starts[first] ?? 0, starts[at + 1] ?? text.length);
    }
  }
}

function wordsOf(text: FoldedText): Words {
  const { length, tokens, classes } = text;
  const all = unitsToString(text, 0, length);
  const words: Words = { said: [], starts: [], areCharacters: [] };
  for (let start = 0; start < length; ) {
    let end = start + 1;
    while (end < length && tokens[end] === tokens[start]) end += 1;
    const isNumber = classes[start] === DIGIT;
    words.said.push(isNumber ? '0'.repeat(Math.min(MOST_DIGITS, end - start)) : all.slice(start, end));
    words.starts.push(start);
    words.areCharacters.push(classes[start] === BORDERLESS);
    start = end;
  }
  return words;
}
