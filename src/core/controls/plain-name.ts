import { foldText, unitsToString } from '../text/fold.ts';

/**
 * The words of a name as they are compared: folded as listings are, without punctuation, numbers and currency signs.
 * In scripts that set no spaces, every character is a word.
 */
export function plainWords(name: string): string[] {
  const folded = foldText(name);
  const words: string[] = [];
  for (let start = 0; start < folded.length; ) {
    let end = start + 1;
    while (end < folded.length && folded.tokens[end] === folded.tokens[start]) end += 1;
    words.push(unitsToString(folded, start, end).replace(/[\p{N}\p{Sc}]+/gu, ''));
    start = end;
  }
  return words.filter((word) => word !== '');
}

/** The same as one text: names that read alike are alike. */
export function plainName(name: string): string {
  return plainWords(name).join(' ');
}
