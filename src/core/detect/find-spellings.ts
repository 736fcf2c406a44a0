import type { CompiledPacks } from '../packs/compiled-packs.ts';
import { BORDERED, BORDERLESS } from '../text/char-class.ts';
import { type FoldedText, GAP_INVISIBLE, GAP_LINE } from '../text/fold.ts';
import { createPinyinRunFinder, type PinyinRunFinder } from './find-pinyin-runs.ts';
import { type TermFinder, type TermHit, toHit } from './find-terms.ts';
import { compareHits } from './hit.ts';
import { LatinWords } from './latin-words.ts';
import { sortFew } from './sort-few.ts';
import { maySpell, type SpelledBeginnings, spelledBeginningsOf, startOfBond } from './spelled-beginnings.ts';
import { isBelievable, isWholeWord } from './spelling-rules.ts';
import { readSpellings, type SpellingTables } from './spelling-tables.ts';
import { type Reading, SpellingWalk } from './spelling-walk.ts';
import { isBorder, isJoined } from './term-borders.ts';
import { filterTerms, lengthOf, termText } from './term-list.ts';
import { buildTrie, type TermTrie } from './term-trie.ts';

/** How far before a sign of another spelling its term may begin, in units. */
const REACH = 8;
/** Repeats told of at either end; bounds the work on one character said a thousand times. */
const MOST_REPEATS = 8;

/** A place with the repeats of its first and of its last unit. */
function withRepeats(text: FoldedText, start: number, end: number): [number, number] {
  let from = start;
  let to = end;
  while (
    from > Math.max(0, start - MOST_REPEATS) &&
    text.units[from - 1] === text.units[start] &&
    isJoined(text, from)
  )
    from -= 1;
  while (
    to < Math.min(text.length, end + MOST_REPEATS) &&
    text.units[to] === text.units[end - 1] &&
    isJoined(text, to)
  )
    to += 1;
  return [from, to];
}

/**
 * A finder for terms that are written in other ways: by sound, by parts, in pinyin, with characters said twice or
 * letters between them, over a line break. It reads only around the signs of such ways; the places it finds are
 * those the plain finder does not.
 */
export function createSpellingFinder(terms: TermTrie, spellings: CompiledPacks['spellings']): TermFinder {
  const list = filterTerms(terms.list, ({ isSpelled }) => isSpelled === true);
  const finder = new SpellingFinder(buildTrie(list), readSpellings(spellings));
  return (text) => finder.find(text);
}

class SpellingFinder {
  private readonly trie: TermTrie;
  private readonly beginnings: SpelledBeginnings;
  private readonly tables: SpellingTables;
  private readonly walk: SpellingWalk;
  private readonly findPinyinRun: PinyinRunFinder;
  private readonly words: LatinWords;
  private hits: TermHit[] = [];

  constructor(trie: TermTrie, tables: SpellingTables) {
    this.trie = trie;
    this.beginnings = spelledBeginningsOf(trie.list, tables);
    this.tables = tables;
    this.walk = new SpellingWalk(trie, tables, (text, term, start, end, reading) =>
      this.take(text, term, start, end, reading),
    );
    this.findPinyinRun = createPinyinRunFinder(trie, tables);
    this.words = new LatinWords(tables.pinyin);
  }

  find(text: FoldedText): TermHit[] {
    this.hits = [];
    const { units, classes, gaps, length } = text;
    const { begins } = this.tables;
    let from = 0;
    let unitBefore = 0;
    let classBefore = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = units[at] ?? 0;
      const unitClass = classes[at] ?? 0;
      const gap = gaps[at] ?? 0;
      const isSign =
        unitClass === BORDERLESS
          ? begins[unit] !== 0 || unit === unitBefore
          : classBefore === BORDERLESS && unitClass === BORDERED;
      unitBefore = unit;
      const isWord = unitClass === BORDERED && (classBefore !== BORDERED || gap > GAP_INVISIBLE);
      classBefore = unitClass;
      if (isSign || (gap & GAP_LINE) !== 0) {
        this.readAround(text, Math.max(from, at - REACH), at);
        from = at + 1;
      } else if (isWord) {
        if (this.words.maySpell(text, at)) {
          this.readWord(text, at);
          from = at + 1;
        }
        // Its other letters are signs of nothing.
        at = this.words.end - 1;
        unitBefore = units[at] ?? 0;
      }
    }
    return sortFew(this.hits, compareHits);
  }

  /** Reads what may begin before a sign of another spelling. */
  private readAround(text: FoldedText, from: number, sign: number): void {
    for (let start = startOfBond(this.beginnings, text, sign, from); start <= sign; start += 1)
      if (this.canBegin(text, start)) this.walk.readFrom(text, start);
  }

  /** Reads a word that may spell a term, or several. */
  private readWord(text: FoldedText, at: number): void {
    if (this.canBegin(text, at)) this.walk.readFrom(text, at);
    if (this.hits.at(-1)?.start !== at) this.findPinyinRun(text, at, this.hits);
  }

  /** Whether a spelled term can begin here: a look at two units saves most walks. */
  private canBegin(text: FoldedText, at: number): boolean {
    const { firsts } = this.beginnings;
    const unit = text.units[at] ?? 0;
    if (text.classes[at] !== BORDERLESS) return isBorder(text, at);
    if (firsts[unit] === 0) return false;
    const next = text.units[at + 1] ?? 0;
    return next === unit || text.classes[at + 1] === BORDERED || maySpell(this.beginnings, unit, next);
  }

  private take(text: FoldedText, term: number, start: number, end: number, reading: Readonly<Reading>): void {
    const { list } = this.trie;
    const group = list.groups[list.groupOf[term] ?? 0];
    if (group === undefined || !isBorder(text, end) || !isBelievable(reading, lengthOf(list, term))) return;
    if (!isWholeWord(text, start, end, reading, this.tables)) return;
    const [from, to] = reading.repeats > 0 ? withRepeats(text, start, end) : [start, end];
    this.hits.push({ ...toHit(group, from, to), reads: termText(list, term) });
  }
}
