import { lengthOf, type TermList } from './term-list.ts';

const PAIR_BITS = 18;
const PAIR_MASK = (1 << PAIR_BITS) - 1;

/** A list of terms with tables that say at a glance whether any term begins with a unit, or with a pair of units. */
export interface TermIndex {
  readonly list: TermList;
  /** Terms that begin with unit `u` are `first[u]` to `first[u + 1] - 1`. */
  readonly first: Uint16Array;
  /** One bit for each hashed pair of first units. */
  readonly pairs: Uint8Array;
}

/** Builds the tables of a sorted list. */
export function indexTerms(list: TermList): TermIndex {
  if (list.count >= 0x10000) throw new Error('more than 65,535 terms');
  const first = new Uint16Array(0x10001);
  const pairs = new Uint8Array(1 << (PAIR_BITS - 3));
  let unit = 0;
  for (let term = 0; term < list.count; term += 1) {
    const start = list.starts[term] ?? 0;
    const own = list.units[start] ?? 0;
    while (unit <= own) first[unit++] = term;
    if (lengthOf(list, term) > 1) {
      const bit = pairHash(own, list.units[start + 1] ?? 0);
      pairs[bit >> 3] = (pairs[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  first.fill(list.count, unit);
  return { list, first, pairs };
}

function pairHash(a: number, b: number): number {
  return (Math.imul(a, 0x9e3b) + b) & PAIR_MASK;
}

/** Whether a term may begin with these two units; sometimes yes when none does, never the other way round. */
export function mayBegin({ pairs }: TermIndex, a: number, b: number): boolean {
  const bit = pairHash(a, b);
  return ((pairs[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0;
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
  const from = firstFrom(units, starts, low, high, depth, unit);
  if (from === high) return 0;
  const at = (starts[from] ?? 0) + depth;
  if (at >= (starts[from + 1] ?? 0) || units[at] !== unit) return 0;
  const to = firstFrom(units, starts, from + 1, high, depth, unit + 1);
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
