import { BORDERED, BORDERLESS } from '../text/char-class.ts';
import {
  type FoldedText,
  GAP_CLAUSE,
  GAP_INVISIBLE,
  GAP_LINE,
  GAP_SENTENCE,
  unitsToString,
} from '../text/fold.ts';
import { isLetter, LONGEST_SYLLABLE, type SpellingTables } from './spelling-tables.ts';
import { isBorder, isJoined, MAX_GAP } from './term-borders.ts';
import { endsAt, firstTerm, goesOn, nextUnits, ROOT, step, type TermTrie } from './term-trie.ts';

/** How the units of a term were read. */
export interface Reading {
  /** Units that stand there as the term has them. */
  plain: number;
  sure: number;
  loose: number;
  parts: number;
  glyphs: number;
  /** Letters read as pinyin, the characters they were read as, and single letters read as initials. */
  letters: number;
  syllables: number;
  initials: number;
  /** Units passed over: a character said twice, letters between characters. */
  repeats: number;
  affixes: number;
  /** Line breaks inside the term. */
  lines: number;
}

/** Told of each term the text can be read as from `start`; the reading holds during the call only. */
export type OnReading = (
  text: FoldedText,
  term: number,
  start: number,
  end: number,
  reading: Readonly<Reading>,
) => void;

/** No spelling of a term is longer, in units of folded text. */
const MAX_SPAN = 32;
/** Bounds the work on text made to have many readings. */
const MAX_STEPS = 600;
const MAX_REPEATS = 4;
/** Letters between two characters of a term, and in the whole term. */
const MAX_AFFIX = 3;
const MAX_AFFIXES = 4;

/** Reads a text from one place on in every way that forms a term. */
export class SpellingWalk {
  private readonly trie: TermTrie;
  private readonly tables: SpellingTables;
  private readonly onReading: OnReading;
  private readonly reading: Reading = {
    plain: 0,
    sure: 0,
    loose: 0,
    parts: 0,
    glyphs: 0,
    letters: 0,
    syllables: 0,
    initials: 0,
    repeats: 0,
    affixes: 0,
    lines: 0,
  };
  private start = 0;
  private steps = 0;

  constructor(trie: TermTrie, tables: SpellingTables, onReading: OnReading) {
    this.trie = trie;
    this.tables = tables;
    this.onReading = onReading;
  }

  /** Reads from `start`. */
  readFrom(text: FoldedText, start: number): void {
    this.start = start;
    this.steps = 0;
    this.go(text, start, 0, ROOT);
  }

  /** Goes on from a node `depth` units from the root, which were read before unit `next`. */
  private go(text: FoldedText, next: number, depth: number, node: number): void {
    const { trie } = this;
    const first = firstTerm(trie, node);
    const ends = endsAt(trie, node, depth);
    for (let term = first; term < first + ends; term += 1)
      this.onReading(text, term, this.start, next, this.reading);
    this.steps += 1;
    if (goesOn(trie, node, depth)) this.goOn(text, next, depth, node);
  }

  /** Goes on to terms that do not end at the node. */
  private goOn(text: FoldedText, next: number, depth: number, node: number): void {
    if (next >= text.length || next - this.start >= MAX_SPAN || this.steps > MAX_STEPS) return;
    if (depth === 0) {
      this.readUnit(text, next, depth, node);
      return;
    }
    const gap = text.gaps[next] ?? 0;
    if (gap <= GAP_INVISIBLE) this.readUnit(text, next, depth, node);
    else if (isPassable(text, next, gap)) {
      const lines = (gap & GAP_LINE) === 0 ? 0 : 1;
      this.reading.lines += lines;
      this.readUnit(text, next, depth, node);
      this.reading.lines -= lines;
    }
  }

  private readUnit(text: FoldedText, next: number, depth: number, node: number): void {
    const unit = text.units[next] ?? 0;
    if (depth === 0 || !isLetterApart(text, next)) {
      const found = step(this.trie, node, depth, unit);
      if (found !== 0) {
        this.reading.plain += 1;
        this.go(text, next + 1, depth + 1, found);
        this.reading.plain -= 1;
      }
    }
    if (this.tables.begins[unit] !== 0) this.readRules(text, next, depth, node);
    if (text.classes[next] === BORDERED) this.readLetters(text, next, depth, node);
    // Said twice at the beginning is no other spelling: the term begins with the second.
    else if (depth > 1 && unit === text.units[next - 1] && this.reading.repeats < MAX_REPEATS)
      this.skip(text, next, 1, depth, node, 'repeats');
  }

  private readRules(text: FoldedText, next: number, depth: number, node: number): void {
    const { begins, rules } = this.tables;
    for (const { written, meant, kind } of rules[begins[text.units[next] ?? 0] ?? 0] ?? []) {
      if (!standsAt(text, next, written)) continue;
      const found = this.stepAll(node, depth, meant);
      if (found === 0) continue;
      this.reading[kind] += meant.length;
      this.go(text, next + written.length, depth + meant.length, found);
      this.reading[kind] -= meant.length;
    }
  }

  /** Letters are read as syllables of characters, as the initial of one, or passed over between two. */
  private readLetters(text: FoldedText, next: number, depth: number, node: number): void {
    const isAfterHan = depth > 0 && text.classes[next - 1] === BORDERLESS;
    if (depth === 0 || isAfterHan || isBorder(text, next) || this.reading.letters > 0)
      this.readSyllables(text, next, depth, node);
    if (!isAfterHan) return;
    const end = endOfLetters(text, next, MAX_AFFIX);
    if (end === next + 1) this.readInitial(text, next, depth, node);
    const isAffix = end < text.length && isBorder(text, end) && text.classes[end] === BORDERLESS;
    if (isAffix && this.reading.affixes + end - next <= MAX_AFFIXES && !this.isCode(text, next, end))
      this.skip(text, next, end - next, depth, node, 'affixes');
  }

  private readSyllables(text: FoldedText, next: number, depth: number, node: number): void {
    const { pinyin } = this.tables;
    const limit = Math.min(text.length, next + LONGEST_SYLLABLE);
    let syllable = 0;
    for (let at = next; at < limit && (at === next || isJoined(text, at)); at += 1) {
      syllable = pinyin.next(syllable, text.units[at] ?? 0);
      if (syllable === 0) return;
      const characters = pinyin.charactersOf(syllable);
      for (let one = 0; one < characters.length; one += 1)
        this.readSyllable(text, at + 1, at + 1 - next, depth, node, characters.charCodeAt(one));
    }
  }

  private readSyllable(
    text: FoldedText,
    next: number,
    letters: number,
    depth: number,
    node: number,
    unit: number,
  ): void {
    const found = step(this.trie, node, depth, unit);
    if (found === 0) return;
    this.reading.letters += letters;
    this.reading.syllables += 1;
    this.go(text, next, depth + 1, found);
    this.reading.letters -= letters;
    this.reading.syllables -= 1;
  }

  /** A single letter between characters may be the initial of one: `支f宝`. */
  private readInitial(text: FoldedText, next: number, depth: number, node: number): void {
    const { tables, trie } = this;
    const letter = text.units[next] ?? 0;
    for (const unit of nextUnits(trie, node, depth)) {
      if (tables.pinyin.initialOf(unit) !== letter) continue;
      this.reading.initials += 1;
      this.go(text, next + 1, depth + 1, step(trie, node, depth, unit));
      this.reading.initials -= 1;
    }
  }

  /** Letters that mean something are no noise: `收WS验证码`. */
  private isCode(text: FoldedText, start: number, end: number): boolean {
    return this.tables.codes.has(unitsToString(text, start, end));
  }

  private skip(
    text: FoldedText,
    next: number,
    units: number,
    depth: number,
    node: number,
    kind: 'repeats' | 'affixes',
  ): void {
    this.reading[kind] += units;
    this.steps += 1;
    this.goOn(text, next + units, depth, node);
    this.reading[kind] -= units;
  }

  /** The node after all units of `meant`; 0 when no term goes on so. */
  private stepAll(node: number, depth: number, meant: string): number {
    let found = node;
    for (let at = 0; at < meant.length; at += 1) {
      found = step(this.trie, found, depth + at, meant.charCodeAt(at));
      if (found === 0) return 0;
    }
    return found;
  }
}

/** Marks may stand inside a spelling, and one line break; sentences and clauses may not end there. */
function isPassable(text: FoldedText, at: number, gap: number): boolean {
  const length = text.gapLengths[at] ?? 0;
  if ((gap & (GAP_SENTENCE | GAP_CLAUSE)) !== 0 || length > MAX_GAP) return false;
  return (gap & GAP_LINE) === 0 || length === 1;
}

/** A letter that a gap parts from the letter before it: two words, not one. */
function isLetterApart(text: FoldedText, at: number): boolean {
  return text.classes[at] === BORDERED && text.classes[at - 1] === BORDERED && !isJoined(text, at);
}

function standsAt(text: FoldedText, at: number, written: string): boolean {
  if (at + written.length > text.length) return false;
  for (let k = 0; k < written.length; k += 1) {
    if (text.units[at + k] !== written.charCodeAt(k)) return false;
    const gap = k === 0 ? 0 : (text.gaps[at + k] ?? 0);
    if (gap > GAP_INVISIBLE && ((gap & GAP_LINE) !== 0 || !isPassable(text, at + k, gap))) return false;
  }
  return true;
}

/** Where the letters that begin at `at` end, looked for one unit further than `most`. */
function endOfLetters(text: FoldedText, at: number, most: number): number {
  let end = at + 1;
  while (end < text.length && end <= at + most && isJoined(text, end) && isLetter(text.units[end] ?? 0))
    end += 1;
  return end;
}
