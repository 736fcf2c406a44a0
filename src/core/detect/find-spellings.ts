import type { CompiledPacks } from '../packs/compiled-packs.ts';
import { BORDERED, BORDERLESS } from '../text/char-class.ts';
import { type FoldedText, GAP_LINE } from '../text/fold.ts';
import { createPinyinRunFinder } from './find-pinyin-runs.ts';
import { type TermFinder, type TermHit, toHit } from './find-terms.ts';
import { isMixedWord } from './mixed-words.ts';
import { isPinyinWord } from './pinyin-words.ts';
import { isBelievable, isWholeWord } from './spelling-rules.ts';
import { readSpellings } from './spelling-tables.ts';
import { type Reading, SpellingWalk } from './spelling-walk.ts';
import { isBorder, isJoined } from './term-borders.ts';
import { filterTerms, lengthOf, type TermList, termText } from './term-list.ts';

/** How far before a sign of another spelling its term may begin, in units. */
const REACH = 8;

/** Where the repeats of unit `end - 1` end. */
function endOfRepeats(text: FoldedText, end: number): number {
  let next = end;
  while (next < text.length && text.units[next] === text.units[end - 1] && isJoined(text, next)) next += 1;
  return next;
}

/**
 * A finder for terms that are written in other ways: by sound, by parts, in pinyin, with characters said twice or
 * letters between them, over a line break. It reads only around the signs of such ways; the places it finds are
 * those the plain finder does not.
 */
export function createSpellingFinder(terms: TermList, spellings: CompiledPacks['spellings']): TermFinder {
  const list = filterTerms(terms, ({ isSpelled }) => isSpelled === true);
  const tables = readSpellings(spellings);
  let text: FoldedText | null = null;
  let hits: TermHit[] = [];
  const take = (term: number, start: number, end: number, reading: Readonly<Reading>): void => {
    const group = list.groups[list.groupOf[term] ?? 0];
    if (text === null || group === undefined || !isBorder(text, end)) return;
    if (!isBelievable(reading, lengthOf(list, term)) || !isWholeWord(text, start, end, reading, tables))
      return;
    const reach = reading.repeats > 0 ? endOfRepeats(text, end) : end;
    hits.push({ ...toHit(group, start, reach), reads: termText(list, term) });
  };
  const walk = new SpellingWalk(list, tables, take);
  const findPinyinRun = createPinyinRunFinder(list, tables);
  /** How far before unit `at` a term in another spelling may begin; -1 where nothing points to one. */
  const reachAt = (one: FoldedText, at: number): number => {
    const unitClass = one.classes[at];
    if (unitClass === BORDERED) {
      if (!isBorder(one, at)) return -1;
      if (at > 0 && one.classes[at - 1] === BORDERLESS) return REACH;
      return isMixedWord(one, at) || isPinyinWord(one, at, tables.pinyin) ? 0 : -1;
    }
    const isSign =
      (unitClass === BORDERLESS &&
        (tables.begins[one.units[at] ?? 0] === 1 || (at > 0 && one.units[at] === one.units[at - 1]))) ||
      ((one.gaps[at] ?? 0) & GAP_LINE) !== 0;
    return isSign ? REACH : -1;
  };
  return (folded) => {
    text = folded;
    hits = [];
    let from = 0;
    for (let at = 0; at < folded.length; at += 1) {
      const reach = reachAt(folded, at);
      if (reach < 0) continue;
      for (let start = Math.max(from, at - reach); start <= at; start += 1) {
        if (isBorder(folded, start)) walk.readFrom(folded, start);
      }
      if (reach === 0 && !hits.some(({ start }) => start === at)) findPinyinRun(folded, at, hits);
      from = at + 1;
    }
    return hits;
  };
}
