import { BORDERLESS, classOf } from './char-class.ts';
import {
  CLAUSE_BREAK,
  END_OF_EXPANSIONS,
  FIRST_EXPANSION,
  INVISIBLE,
  NOISE,
  SENTENCE_BREAK,
  SPACE,
} from './fold-codes.ts';
import { type FoldTable, foldTable } from './fold-table.ts';

/** What stood between a folded unit and the one before it; bits, 0 for nothing visible. */
export const GAP_INVISIBLE = 1;
export const GAP_SPACE = 2;
export const GAP_NOISE = 4;
export const GAP_CLAUSE = 8;
export const GAP_SENTENCE = 16;

/** Text brought to its plain form with noise taken out, every unit knowing where it came from. */
export interface FoldedText {
  readonly source: string;
  /** Letters, digits and currency signs only, lower case, narrow, simplified. */
  readonly text: string;
  /** UTF-16 offsets into `source`, one entry a unit of `text`; `ends` is exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** GAP_ bits of what was taken out before each unit, and how many UTF-16 units of it could be seen. */
  readonly gaps: Uint8Array;
  readonly gapLengths: Uint8Array;
  /** Ordinal of the word (borderless scripts: of the character) and of the sentence each unit stands in. */
  readonly tokens: Int32Array;
  readonly sentences: Int32Array;
}

/**
 * Folds a text: width, case, compatibility forms (NFKC), diacritics, traditional to simplified Chinese,
 * look-alike letters and characters; invisible marks dropped, spaces, punctuation and pictures taken out and
 * remembered as gaps. Pure, linear in the length of the text.
 */
export function foldText(source: string): FoldedText {
  const folder = new Folder(source, foldTable());
  folder.run();
  return folder.finish();
}

/** The plain form of a short text as one string without gaps, as terms are compared. */
export function foldToString(source: string): string {
  return foldText(source).text;
}

class Folder {
  private readonly source: string;
  private readonly table: FoldTable;
  private units: Uint16Array;
  private starts: Int32Array;
  private ends: Int32Array;
  private gaps: Uint8Array;
  private gapLengths: Uint8Array;
  private tokens: Int32Array;
  private sentences: Int32Array;
  private length = 0;
  private gap = 0;
  private gapLength = 0;
  private token = 0;
  private sentence = 0;
  private previousClass = 0;

  constructor(source: string, table: FoldTable) {
    this.source = source;
    this.table = table;
    const capacity = source.length + 16;
    this.units = new Uint16Array(capacity);
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.gaps = new Uint8Array(capacity);
    this.gapLengths = new Uint8Array(capacity);
    this.tokens = new Int32Array(capacity);
    this.sentences = new Int32Array(capacity);
  }

  run(): void {
    const { source, table } = this;
    for (let at = 0; at < source.length; at += 1) {
      const unit = source.charCodeAt(at);
      if (unit >= 0xd800 && unit <= 0xdbff && at + 1 < source.length) {
        this.pushWide(source.codePointAt(at) ?? unit, at);
        at += 1;
        continue;
      }
      const folded = table.units[unit] ?? NOISE;
      if (folded >= FIRST_EXPANSION && folded < END_OF_EXPANSIONS)
        this.pushText(this.expansion(folded), at, at + 1);
      else if (folded >= INVISIBLE && folded <= SENTENCE_BREAK) this.addGap(folded, at);
      else this.push(folded, at, at + 1);
    }
  }

  finish(): FoldedText {
    const { length } = this;
    return {
      source: this.source,
      text: decodeUnits(this.units.subarray(0, length)),
      starts: this.starts.subarray(0, length),
      ends: this.ends.subarray(0, length),
      gaps: this.gaps.subarray(0, length),
      gapLengths: this.gapLengths.subarray(0, length),
      tokens: this.tokens.subarray(0, length),
      sentences: this.sentences.subarray(0, length),
    };
  }

  private expansion(folded: number): string {
    return this.table.expansions[folded - FIRST_EXPANSION] ?? '';
  }

  private pushWide(point: number, at: number): void {
    const to = this.table.wide.get(point);
    if (to === '') this.addGap(NOISE, at);
    else this.pushText(to ?? String.fromCodePoint(point), at, at + 2);
  }

  private pushText(text: string, start: number, end: number): void {
    for (let at = 0; at < text.length; at += 1) this.push(text.charCodeAt(at), start, end);
  }

  private addGap(code: number, at: number): void {
    if (code === INVISIBLE) {
      this.gap |= GAP_INVISIBLE;
      return;
    }
    this.gap |= this.gapBit(code, at);
    this.gapLength = Math.min(255, this.gapLength + 1);
  }

  /** A full stop ends a sentence only before white space: `a.b` is noise, `a. b` is a border. */
  private gapBit(code: number, at: number): number {
    if (code === SPACE) return GAP_SPACE;
    if (code === CLAUSE_BREAK) return GAP_CLAUSE;
    if (code === SENTENCE_BREAK) return GAP_SENTENCE;
    const endsSentence = this.source.charCodeAt(at) === 0x2e && isSpaceAt(this.source, at + 1);
    return endsSentence ? GAP_SENTENCE : GAP_NOISE;
  }

  private push(unit: number, start: number, end: number): void {
    if (this.length === this.units.length) this.grow();
    const at = this.length;
    const unitClass = classOf(unit);
    const isVisibleGap = (this.gap & ~GAP_INVISIBLE) !== 0;
    if (isVisibleGap || unitClass !== this.previousClass || unitClass === BORDERLESS) this.token += 1;
    if ((this.gap & GAP_SENTENCE) !== 0) this.sentence += 1;
    this.units[at] = unit;
    this.starts[at] = start;
    this.ends[at] = end;
    this.gaps[at] = this.gap;
    this.gapLengths[at] = this.gapLength;
    this.tokens[at] = this.token;
    this.sentences[at] = this.sentence;
    this.length = at + 1;
    this.gap = 0;
    this.gapLength = 0;
    this.previousClass = unitClass;
  }

  /** Rare: only expansions make the folded text longer than its source. */
  private grow(): void {
    const capacity = this.units.length * 2;
    const wider = <Numbers extends Uint16Array | Int32Array | Uint8Array>(
      from: Numbers,
      to: Numbers,
    ): Numbers => {
      to.set(from);
      return to;
    };
    this.units = wider(this.units, new Uint16Array(capacity));
    this.starts = wider(this.starts, new Int32Array(capacity));
    this.ends = wider(this.ends, new Int32Array(capacity));
    this.gaps = wider(this.gaps, new Uint8Array(capacity));
    this.gapLengths = wider(this.gapLengths, new Uint8Array(capacity));
    this.tokens = wider(this.tokens, new Int32Array(capacity));
    this.sentences = wider(this.sentences, new Int32Array(capacity));
  }
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || /\s/u.test(text.charAt(at));
}

/** In slices, because a spread of a very long array overflows the stack. */
function decodeUnits(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, at + 8192));
  }
  return text;
}
