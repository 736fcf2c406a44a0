import { BORDERLESS } from '../text/char-class.ts';
import { type FoldedText, unitsToString } from '../text/fold.ts';
import type { SpellingTables } from './spelling-tables.ts';
import type { Reading } from './spelling-walk.ts';
import { isJoined } from './term-borders.ts';

/** Whole words of pinyin have at least so many letters; parted into syllables one more, beside Chinese one less. */
const FEWEST_LETTERS = 5;

/** Glyphs are undone in words of so many letters. */
const SHORTEST_WORD = 5;

/** Whether a reading says enough of the term itself, given how many units the term has. */
export function isBelievable(reading: Readonly<Reading>, units: number): boolean {
  const { plain, sure, loose, parts, glyphs, syllables, initials, repeats, affixes, lines } = reading;
  if (units < 2 || sure + loose + parts + glyphs + syllables + initials + repeats + affixes + lines === 0)
    return false;
  if (loose > 0 && (units < 3 || loose * 2 > units || plain === 0)) return false;
  if (glyphs > 0 && (units < SHORTEST_WORD || glyphs * 2 > units)) return false;
  if (initials > 0 && (initials > 1 || plain < 2)) return false;
  if (repeats + affixes > 0 && units < 3) return false;
  return lines === 0 || plain === units;
}

/** A term in pinyin alone is a word, or words, of its own, long enough and none of another language. */
export function isWholeWord(
  text: FoldedText,
  start: number,
  end: number,
  reading: Readonly<Reading>,
  { ordinary }: SpellingTables,
): boolean {
  if (reading.letters < end - start) return true;
  const isParted = text.ends[end - 1] !== (text.starts[start] ?? 0) + reading.letters;
  const fewest = FEWEST_LETTERS + (isParted ? 1 : 0) - (isBesideHan(text, start, end) ? 1 : 0);
  if (reading.letters < fewest) return false;
  return !ordinary.has(unitsToString(text, start, end));
}

function isBesideHan(text: FoldedText, start: number, end: number): boolean {
  const isAfter = isJoined(text, start) && text.classes[start - 1] === BORDERLESS;
  return isAfter || (isJoined(text, end) && text.classes[end] === BORDERLESS);
}
