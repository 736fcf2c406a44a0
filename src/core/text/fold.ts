import { BORDERLESS, classTable } from './char-class.ts';
import {
  CLAUSE_BREAK,
  END_OF_EXPANSIONS,
  FIRST_EXPANSION,
  INVISIBLE,
  LINE_BREAK,
  NOISE,
  SENTENCE_BREAK,
  SPACE,
} from './fold-codes.ts';
import { type FoldTable, foldTable } from './fold-table.ts';
import { FoldedBuffer } from './folded-buffer.ts';

/** What stood between a folded unit and the one before it; bits, 0 for nothing. Lines and sentences come last. */
export const GAP_INVISIBLE = 1;
export const GAP_SPACE = 2;
export const GAP_NOISE = 4;
export const GAP_CLAUSE = 8;
export const GAP_SENTENCE = 16;
export const GAP_LINE = 32;

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

/** So few units are joined one by one, which takes no work space. */
const FEW = 16;

/** Folded units `[start, end)` as a string. */
export function unitsToString({ units }: FoldedText, start: number, end: number): string {
  let text = '';
  if (end - start <= FEW) {
    for (let at = start; at < end; at += 1) text += String.fromCharCode(units[at] ?? 0);
    return text;
  }
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

/** What goes on from one unit to the next while a text is folded. */
interface Progress {
  gap: number;
  gapLength: number;
  token: number;
  sentence: number;
  previousClass: number;
  /** How many units there were when the line began. */
  lineStart: number;
}

/**
 * Held, because an engine that meets strings of many makes in one place (one byte or two a unit, joined, sliced) looks
 * methods of strings up by their names there, and folds at half the speed.
 */
const { charCodeAt } = String.prototype;

function foldInto(buffer: FoldedBuffer, source: string, table: FoldTable): void {
  const progress: Progress = { gap: 0, gapLength: 0, token: 0, sentence: 0, previousClass: 0, lineStart: 0 };
  const { length } = source;
  for (let at = foldRun(buffer, progress, source, 0, table); at < length; ) {
    at += 1 + foldRare(buffer, progress, source, at, table.units[source.charCodeAt(at)] ?? NOISE, table);
    at = foldRun(buffer, progress, source, at, table);
  }
}

/**
 * Folds from `at` on as far as characters become one unit each and only spaces stand between them, which is most of
 * any text: in one loop over local variables. Returns where it stopped.
 */
function foldRun(
  buffer: FoldedBuffer,
  progress: Progress,
  source: string,
  at: number,
  { units }: FoldTable,
): number {
  const classes = classTable();
  const { units: outUnits, classes: outClasses, starts, ends, gaps, gapLengths, tokens, sentences } = buffer;
  const { length } = source;
  let { gap, gapLength, token, sentence, previousClass } = progress;
  let out = buffer.length;
  let next = at;
  for (; next < length; next += 1) {
    const folded = units[charCodeAt.call(source, next)] ?? NOISE;
    if (folded === SPACE) {
      gap |= GAP_SPACE;
      gapLength += 1;
      continue;
    }
    if (folded >= INVISIBLE && folded < END_OF_EXPANSIONS) break;
    const unitClass = classes[folded] ?? 0;
    if (gap > GAP_INVISIBLE || unitClass !== previousClass || unitClass === BORDERLESS) token += 1;
    if (gap >= GAP_SENTENCE) sentence += 1;
    outUnits[out] = folded;
    outClasses[out] = unitClass;
    starts[out] = next;
    ends[out] = next + 1;
    gaps[out] = gap;
    gapLengths[out] = gapLength > 255 ? 255 : gapLength;
    tokens[out] = token;
    sentences[out] = sentence;
    out += 1;
    gap = 0;
    gapLength = 0;
    previousClass = unitClass;
  }
  buffer.length = out;
  progress.gap = gap;
  progress.gapLength = gapLength;
  progress.token = token;
  progress.sentence = sentence;
  progress.previousClass = previousClass;
  return next;
}

function push(buffer: FoldedBuffer, progress: Progress, unit: number, start: number, end: number): void {
  const { gap } = progress;
  const unitClass = classTable()[unit] ?? 0;
  if (gap > GAP_INVISIBLE || unitClass !== progress.previousClass || unitClass === BORDERLESS)
    progress.token += 1;
  if (gap >= GAP_SENTENCE) progress.sentence += 1;
  const gapLength = progress.gapLength > 255 ? 255 : progress.gapLength;
  buffer.push(unit, unitClass, start, end, gap, gapLength, progress.token, progress.sentence);
  progress.gap = 0;
  progress.gapLength = 0;
  progress.previousClass = unitClass;
}

/** Folds what is neither a character that folds to one unit nor a space; how many units it took besides the first. */
function foldRare(
  buffer: FoldedBuffer,
  progress: Progress,
  source: string,
  at: number,
  folded: number,
  { expansions, wide }: FoldTable,
): number {
  if (folded >= FIRST_EXPANSION) {
    pushAll(buffer, progress, expansions[folded - FIRST_EXPANSION] ?? '', at, at + 1);
    return 0;
  }
  const point = isHighSurrogate(source.charCodeAt(at)) ? (source.codePointAt(at) ?? 0) : 0;
  if (point > 0xffff) {
    const to = wide.get(point) ?? String.fromCodePoint(point);
    if (to === '') addGap(progress, GAP_NOISE);
    else pushAll(buffer, progress, to, at, at + 2);
    return 1;
  }
  if (folded === INVISIBLE) progress.gap |= GAP_INVISIBLE;
  else if (folded === LINE_BREAK) endLine(progress, buffer.length, source, at);
  else addGap(progress, gapBit(folded, source, at));
  return 0;
}

function pushAll(buffer: FoldedBuffer, progress: Progress, text: string, start: number, end: number): void {
  buffer.makeRoom(text.length);
  for (let at = 0; at < text.length; at += 1) push(buffer, progress, text.charCodeAt(at), start, end);
}

function addGap(progress: Progress, bit: number): void {
  progress.gap |= bit;
  progress.gapLength += 1;
}

/** A line break ends a sentence, except where text runs down the page, one character a line. */
function endLine(progress: Progress, length: number, source: string, at: number): void {
  const isDownward = length - progress.lineStart === 1 && isLineOfOne(source, at + 1);
  if (source.charCodeAt(at) === 0x0d && source.charCodeAt(at + 1) === 0x0a) return;
  addGap(progress, isDownward ? GAP_SPACE : GAP_LINE);
  progress.lineStart = length;
}

function isLineOfOne(source: string, at: number): boolean {
  if (at >= source.length || isLineEnd(source, at)) return false;
  return isLineEnd(source, at + (isHighSurrogate(source.charCodeAt(at)) ? 2 : 1));
}

function isLineEnd(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return at >= source.length || unit === 0x0a || unit === 0x0d;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

const ELLIPSIS = 0x2026;

/** A full stop ends a sentence only before white space, and one `…` between letters ends none: `a.b`, `支…付` are noise. */
function gapBit(code: number, source: string, at: number): number {
  if (code === CLAUSE_BREAK) return GAP_CLAUSE;
  const unit = source.charCodeAt(at);
  if (unit === ELLIPSIS) return isAlone(source, at) ? GAP_NOISE : GAP_SENTENCE;
  if (code === SENTENCE_BREAK) return GAP_SENTENCE;
  return unit === 0x2e && isSpaceAt(source, at + 1) ? GAP_SENTENCE : GAP_NOISE;
}

/** Whether one mark stands by itself between two units that are no white space. */
function isAlone(source: string, at: number): boolean {
  const mark = source.charCodeAt(at);
  const isRun = source.charCodeAt(at - 1) === mark || source.charCodeAt(at + 1) === mark;
  return at > 0 && !isRun && !isSpaceAt(source, at - 1) && !isSpaceAt(source, at + 1);
}

function isSpaceAt(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const unit = text.charCodeAt(at);
  // The expression is only for the rare ones.
  return unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : /\s/u.test(text.charAt(at));
}
