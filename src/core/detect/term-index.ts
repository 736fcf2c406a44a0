import { lengthOf, type TermList } from './term-list.ts';

const PAIR_BITS = 18;
const PAIR_MASK = (1 << PAIR_BITS) - 1;
const SLOT_BITS = 15;
const SLOT_MASK = (1 << SLOT_BITS) - 1;

/** A list of terms with tables that say at a glance which terms begin with a unit, or with a pair of units. */
export interface TermIndex {
  readonly list: TermList;
  /** Terms that begin with unit `u` are `first[u]` to `first[u + 1] - 1`. */
  readonly first: Uint16Array;
  /** One bit for each hashed pair of first units: small enough to stay near the processor. */
  readonly pairs: Uint8Array;
  /** The pairs by hash, 0 where none is, and what `narrow` gives for each. */
  readonly slots: Uint32Array;
  readonly ranges: Uint32Array;
}

/** Builds the tables of a sorted list. */
export function indexTerms(list: TermList): TermIndex {
  if (list.count >= 0x10000) throw new Error('more than 65,535 terms');
  if (countPairs(list) > SLOT_MASK / 2)
    throw new Error('more pairs of first units than the table is made for');
  const first = new Uint16Array(0x10001);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  const slots = new Uint32Array(1 << SLOT_BITS);
  const ranges = new Uint32Array(1 << SLOT_BITS);
  let unit = 0;
  for (let term = 0; term < list.count; term += 1) {
    const start = list.starts[term] ?? 0;
    const own = list.units[start] ?? 0;
    while (unit <= own) first[unit++] = term;
    if (lengthOf(list, term) > 1) addPair(pairs, slots, ranges, own, list.units[start + 1] ?? 0, term);
  }
  first.fill(list.count, unit);
  return { list, first, pairs, slots, ranges };
}

function countPairs({ count, starts, units }: TermList): number {
  let pairs = 0;
  for (let term = 1; term < count; term += 1) {
    const [at, before] = [starts[term] ?? 0, starts[term - 1] ?? 0];
    if (units[at] !== units[before] || units[at + 1] !== units[before + 1]) pairs += 1;
  }
  return pairs;
}

function addPair(
  pairs: Uint8Array,
  slots: Uint32Array,
  ranges: Uint32Array,
  a: number,
  b: number,
  term: number,
): void {
  const bit = pairHash(a, b) & PAIR_MASK;
  pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
  const slot = slotOf(slots, a, b);
  const known = slots[slot] !== 0;
  slots[slot] = a * 0x10000 + b;
  ranges[slot] = known ? (ranges[slot] ?? 0) + 0x10000 : 0x10000 + term;
}

function pairHash(a: number, b: number): number {
  const mixed = Math.imul(a * 0x10000 + b, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** Where a pair is, or would be put. */
function slotOf(slots: Uint32Array, a: number, b: number): number {
  const key = a * 0x10000 + b;
  let slot = pairHash(a, b) & SLOT_MASK;
  while (slots[slot] !== 0 && slots[slot] !== key) slot = (slot + 1) & SLOT_MASK;
  return slot;
}

/** Whether a term may begin with these two units; sometimes yes when none does, never the other way round. */
export function mayBegin({ pairs }: TermIndex, a: number, b: number): boolean {
  const bit = pairHash(a, b) & PAIR_MASK;
  return ((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
}

/** The terms that begin with two units, as `narrow` tells them; 0 when none does. */
export function beginningWith({ slots, ranges }: TermIndex, a: number, b: number): number {
  return ranges[slotOf(slots, a, b)] ?? 0;
}

/**
 * The part of `[low, high)`, terms alike in their first `depth` units, that goes on with `unit`: its start, and how
 * many in the upper 16 bits; 0 when none does.
 */
export function narrow(
  { units, starts }: TermList,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  // Most ranges are of one term by the third unit.
  const from = high - low === 1 ? low : firstFrom(units, starts, low, high, depth, unit);
  if (from === high) return 0;
  const at = (starts[from] ?? 0) + depth;
  if (at >= (starts[from + 1] ?? 0) || units[at] !== unit) return 0;
  const to = from + 1 === high ? high : firstFrom(units, starts, from + 1, high, depth, unit + 1);
  return (to - from) * 0x10000 + from;
}

/** First term of the range whose unit at `depth` is `unit` or greater; terms that end there come first. */
function firstFrom(
  units: Uint16Array,
  starts: Int32Array,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = (starts[middle] ?? 0) + depth;
    if (at < (starts[middle + 1] ?? 0) && (units[at] ?? 0) >= unit) to = middle;
    else from = middle + 1;
  }
  return from;
}
