import { DIGITS } from '../packs/compile-term.ts';
import { lengthOf, type TermList } from './term-list.ts';

const DIGITS_UNIT = DIGITS.charCodeAt(0);
const ZERO = 0x30;

/** A term ends with the unit that it begins with, goes on with a number, or begins with a number. */
const ENDS = 1;
const COUNTS = 2;
const NUMBERS = 4;
/** A term begins with the unit and goes on. */
const GOES_ON = 8;

/** 64 kilobytes of bits, which stay near the processor; ten thousand beginnings set one in fifty. */
const BITS = 19;
const SHIFT = 32 - BITS;
/** 2 ** 32 divided by the golden ratio spreads neighbouring keys (Knuth, The Art of Computer Programming 3, 6.4). */
const GOLDEN = 0x9e3779b1;

/**
 * How terms begin, in two small tables that end most look-ups before the tree of terms is asked: some bits for each
 * first unit, and a hashed bit for the first units of each term, four of them or as many as it has (a filter of
 * beginnings after Bloom, Space/time trade-offs in hash coding with allowable errors, 1970).
 */
export interface Beginnings {
  readonly units: Uint8Array;
  readonly bits: Uint8Array;
}

/** How many units of a term are hashed. */
const MOST = 4;

/** The beginnings of the terms of a list that pass. */
export function beginningsOf(list: TermList, passes?: (term: number) => boolean): Beginnings {
  const units = new Uint8Array(0x10000);
  const bits = new Uint8Array(1 << (BITS - 3));
  for (let term = 0; term < list.count; term += 1) {
    if (passes?.(term) === false) continue;
    const start = list.starts[term] ?? 0;
    const end = start + Math.min(lengthOf(list, term), MOST);
    const first = list.units[start] ?? 0;
    const second = list.units[start + 1] ?? 0;
    const more = end - start === 1 ? ENDS : second === DIGITS_UNIT ? COUNTS : GOES_ON;
    units[first] = (units[first] ?? 0) | more;
    if (more !== GOES_ON) continue;
    let hash = hashPair(first, second);
    // A number may have any digits, so what stands before it is all that is known.
    for (let at = start + 2; at < end && list.units[at] !== DIGITS_UNIT; at += 1)
      hash = hashNext(hash, list.units[at] ?? 0);
    setBit(bits, hash);
  }
  if (units[DIGITS_UNIT] !== 0)
    for (let digit = ZERO; digit < ZERO + 10; digit += 1) units[digit] = (units[digit] ?? 0) | NUMBERS;
  return { units, bits };
}

/**
 * Whether a term may stand at a place of folded text: sometimes yes when none does, never the other way round.
 * Units after the end of the text may be anything.
 */
export function mayStandAt({ units, bits }: Beginnings, text: Uint16Array, at: number): boolean {
  const first = text[at] ?? 0;
  const known = units[first] ?? 0;
  if (known === 0) return false;
  const second = text[at + 1] ?? 0;
  if ((known & (ENDS | NUMBERS)) !== 0 || ((known & COUNTS) !== 0 && isDigit(second))) return true;
  const pair = hashPair(first, second);
  const triple = hashNext(pair, text[at + 2] ?? 0);
  const four = hashNext(triple, text[at + 3] ?? 0);
  return (bitAt(bits, pair) | bitAt(bits, triple) | bitAt(bits, four)) !== 0;
}

/** Pairs of units; `has` sometimes says yes to one that was not added, never no to one that was. */
export interface Pairs {
  add(first: number, second: number): void;
  has(first: number, second: number): boolean;
}

/** No pairs yet. */
export function createPairs(): Pairs {
  const bits = new Uint8Array(1 << (BITS - 3));
  return {
    add: (first, second) => setBit(bits, hashPair(first, second)),
    has: (first, second) => bitAt(bits, hashPair(first, second)) !== 0,
  };
}

function isDigit(unit: number): boolean {
  return unit >= ZERO && unit < ZERO + 10;
}

function setBit(bits: Uint8Array, hash: number): void {
  const bit = hash >>> SHIFT;
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7));
}

function bitAt(bits: Uint8Array, hash: number): number {
  const bit = hash >>> SHIFT;
  return ((bits[bit >> 3] ?? 0) >> (bit & 7)) & 1;
}

function hashPair(first: number, second: number): number {
  return Math.imul((first << 16) | second, GOLDEN);
}

function hashNext(hash: number, unit: number): number {
  return Math.imul((hash ^ (hash >>> 15)) + unit, GOLDEN);
}
