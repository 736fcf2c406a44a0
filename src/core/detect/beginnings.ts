import { DIGITS } from '../packs/compile-term.ts';
import { lengthOf, type TermList } from './term-list.ts';

const DIGITS_UNIT = DIGITS.charCodeAt(0);
/** 32 kilobytes of pairs, which stay near the processor; a few thousand pairs leave most bits unset. */
const PAIR_BITS = 18;
const PAIR_SHIFT = 32 - PAIR_BITS;

/** A term begins with the unit, is no longer, goes on with a number, or begins with a number that the unit begins. */
const BEGINS = 1;
const ENDS = 2;
const COUNTS = 4;
const NUMBERS = 8;
const ZERO = 0x30;

/**
 * How terms begin, in two small tables that end nearly every look-up before the tree of terms is asked: a few bits for
 * each unit, and a hashed bit for each pair of first units.
 */
export interface Beginnings {
  readonly units: Uint8Array;
  readonly pairs: Uint8Array;
}

/** The beginnings of the terms of a list that pass. */
export function beginningsOf(list: TermList, passes?: (term: number) => boolean): Beginnings {
  const units = new Uint8Array(0x10000);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  for (let term = 0; term < list.count; term += 1) {
    if (passes?.(term) === false) continue;
    const start = list.starts[term] ?? 0;
    const first = list.units[start] ?? 0;
    const second = lengthOf(list, term) === 1 ? 0 : (list.units[start + 1] ?? 0);
    const more = second === 0 ? ENDS : second === DIGITS_UNIT ? COUNTS : 0;
    units[first] = (units[first] ?? 0) | BEGINS | more;
    if (second !== 0) addPair(pairs, first, second);
  }
  if (units[DIGITS_UNIT] !== 0)
    for (let digit = ZERO; digit < ZERO + 10; digit += 1) units[digit] = (units[digit] ?? 0) | NUMBERS;
  return { units, pairs };
}

/** Whether a term may begin with two units; sometimes yes when none does, never the other way round. */
export function mayBegin({ pairs }: Beginnings, first: number, second: number): boolean {
  const bit = pairBit(first, second);
  return ((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/**
 * Whether a term may stand where a unit is followed by another (0 for none), which begins a number or does not; as
 * sure as `mayBegin`.
 */
export function mayStand(beginnings: Beginnings, first: number, second: number, isDigit: boolean): boolean {
  const known = beginnings.units[first] ?? 0;
  if (known === 0) return false;
  if ((known & (ENDS | NUMBERS)) !== 0 || (isDigit && (known & COUNTS) !== 0)) return true;
  return mayBegin(beginnings, first, second);
}

function addPair(pairs: Uint8Array, first: number, second: number): void {
  const bit = pairBit(first, second);
  pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
}

function pairBit(first: number, second: number): number {
  return Math.imul(first * 0x10000 + second, 0x9e3779b1) >>> PAIR_SHIFT;
}
