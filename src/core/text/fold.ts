import { BORDERLESS, classTable } from './char-class.ts';
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
import { FoldedBuffer } from './folded-buffer.ts';

/** What stood between a folded unit and the one before it; bits, 0 for nothing. */
export const GAP_INVISIBLE = 1;
export const GAP_SPACE = 2;
export const GAP_NOISE = 4;
export const GAP_CLAUSE = 8;
export const GAP_SENTENCE = 16;

/** Text brought to its plain form with noise taken out, every unit knowing where it came from. */
export interface FoldedText {
  readonly source: string;
  /** How many of the units below are in use. */
  readonly length: number;
  /** Letters, digits and currency signs only: lower case, narrow, simplified. */
  readonly units: Uint16Array;
  /** Class of each unit, see char-class.ts. */
  readonly classes: Uint8Array;
  /** UTF-16 offsets into `source` of each unit; `ends` is exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** GAP_ bits of what was taken out before each unit, and how many UTF-16 units of it could be seen. */
  readonly gaps: Uint8Array;
  readonly gapLengths: Uint8Array;
  /** Ordinal of the word (borderless scripts: of the character) and of the sentence each unit stands in. */
  readonly tokens: Int32Array;
  readonly sentences: Int32Array;
}

/** Folds one text after another into the same memory. */
export interface Folder {
  /** The result is good until the next call. */
  fold(source: string): FoldedText;
}

/**
 * Folds a text: width, case, compatibility forms (NFKC), diacritics, traditional to simplified Chinese,
 * look-alike letters and characters; invisible marks dropped; spaces, punctuation and pictures taken out and
 * remembered as gaps. Linear in the length of the text.
 */
export function foldText(source: string): FoldedText {
  return createFolder().fold(source);
}

/** The plain form of a text without its gaps. */
export function foldToString(source: string): string {
  const folded = foldText(source);
  return unitsToString(folded, 0, folded.length);
}

/** Folded units `[start, end)` as a string. */
export function unitsToString({ units }: FoldedText, start: number, end: number): string {
  let text = '';
  // In slices, because the arguments of a call are limited.
  for (let at = start; at < end; at += 8192) {
    text += String.fromCharCode(...units.subarray(at, Math.min(end, at + 8192)));
  }
  return text;
}

/** A folder of its own; keep one where many texts are folded. */
export function createFolder(): Folder {
  const buffer = new FoldedBuffer();
  const table = foldTable();
  return {
    fold(source) {
      buffer.reset(source);
      foldInto(buffer, source, table);
      return buffer;
    },
  };
}

function foldInto(buffer: FoldedBuffer, source: string, { units, expansions, wide }: FoldTable): void {
  const classes = classTable();
  const { length } = source;
  let gap = 0;
  let gapLength = 0;
  let token = 0;
  let sentence = 0;
  let previousClass = 0;
  const push = (unit: number, start: number, end: number): void => {
    const unitClass = classes[unit] ?? 0;
    if (gap > GAP_INVISIBLE || unitClass !== previousClass || unitClass === BORDERLESS) token += 1;
    if (gap >= GAP_SENTENCE) sentence += 1;
    buffer.push(unit, unitClass, start, end, gap, gapLength, token, sentence);
    gap = 0;
    gapLength = 0;
    previousClass = unitClass;
  };
  const pushAll = (text: string, start: number, end: number): void => {
    for (let at = 0; at < text.length; at += 1) push(text.charCodeAt(at), start, end);
  };
  for (let at = 0; at < length; at += 1) {
    const unit = source.charCodeAt(at);
    const folded = units[unit] ?? NOISE;
    if (folded < INVISIBLE || folded >= END_OF_EXPANSIONS) {
      push(folded, at, at + 1);
    } else if (folded >= FIRST_EXPANSION) {
      pushAll(expansions[folded - FIRST_EXPANSION] ?? '', at, at + 1);
    } else if (isHighSurrogate(unit) && at + 1 < length) {
      const point = source.codePointAt(at) ?? unit;
      const to = wide.get(point) ?? String.fromCodePoint(point);
      if (point <= 0xffff || to === '') {
        gap |= GAP_NOISE;
        gapLength = Math.min(255, gapLength + 1);
      } else {
        pushAll(to, at, at + 2);
      }
      if (point > 0xffff) at += 1;
    } else if (folded === INVISIBLE) {
      gap |= GAP_INVISIBLE;
    } else {
      gap |= gapBit(folded, source, at);
      gapLength = Math.min(255, gapLength + 1);
    }
  }
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** A full stop ends a sentence only before white space: `a.b` is noise, `a. b` is a border. */
function gapBit(code: number, source: string, at: number): number {
  if (code === SPACE) return GAP_SPACE;
  if (code === CLAUSE_BREAK) return GAP_CLAUSE;
  if (code === SENTENCE_BREAK) return GAP_SENTENCE;
  return source.charCodeAt(at) === 0x2e && isSpaceAt(source, at + 1) ? GAP_SENTENCE : GAP_NOISE;
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || /\s/u.test(text.charAt(at));
}
