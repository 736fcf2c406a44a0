import { DIGITS } from '../packs/compile-term.ts';
import type { Term } from './vocabulary.ts';

/** Terms that share the length of their key, by a hash of their first `keyLength` units. */
export interface TermTable {
  readonly keyLength: number;
  /** Bucket `b` holds `terms[starts[b]]` to `terms[starts[b + 1] - 1]`. */
  readonly starts: Uint16Array;
  readonly terms: readonly Term[];
}

/** Terms by how they begin, in flat arrays: a place without a term costs a look-up a table. */
export interface TermTables {
  /** By one, two, three and four units; a term is in the table of the longest key it has. */
  readonly byKey: readonly TermTable[];
  /** Terms that begin with a number, by the unit that follows it. */
  readonly numbers: ReadonlyMap<number, readonly Term[]>;
}

export interface TermIndex {
  /** Terms that begin where a word begins; in borderless scripts that is anywhere. */
  readonly atBorders: TermTables;
  /** Terms that may begin inside a word (`*` in front), null when there are none. */
  readonly insideWords: TermTables | null;
  /** Letter codes by first unit, longest first. */
  readonly codes: ReadonlyMap<number, readonly Term[]>;
}

const BUCKETS = 0x10000;
const LONGEST_KEY = 4;

/** Adds a unit to the hash of the units before it. */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 0x9e3b) + unit) & (BUCKETS - 1);
}

/** Orders terms by their beginnings; some milliseconds for ten thousand. */
export function indexTerms(terms: readonly Term[]): TermIndex {
  if (terms.length >= BUCKETS) throw new Error(`more than ${BUCKETS} terms`);
  const open = terms.filter(({ opensStart }) => opensStart);
  return {
    atBorders: toTables(terms),
    insideWords: open.length === 0 ? null : toTables(open),
    codes: toCodes(terms.filter(({ kind }) => kind === 'code')),
  };
}

function toTables(terms: readonly Term[]): TermTables {
  const keyed = terms.map((term) => ({ term, keyLength: keyLengthOf(term) }));
  const byKey = Array.from({ length: LONGEST_KEY }, (_, at) =>
    toTable(
      keyed.filter(({ keyLength }) => keyLength === at + 1).map(({ term }) => term),
      at + 1,
    ),
  );
  const numbers = keyed.filter(({ keyLength }) => keyLength === 0).map(({ term }) => term);
  return { byKey, numbers: groupByUnit(numbers, 1) };
}

/** A key ends before a number, whose digits can be any. */
function keyLengthOf({ units }: Term): number {
  const number = units.indexOf(DIGITS);
  return Math.min(LONGEST_KEY, number < 0 ? units.length : number);
}

function toTable(terms: readonly Term[], keyLength: number): TermTable {
  const hashed = terms.map((term) => ({ term, bucket: hashKey(term.units, keyLength) }));
  hashed.sort((a, b) => a.bucket - b.bucket);
  const starts = new Uint16Array(BUCKETS + 1);
  let next = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
    starts[bucket] = next;
    while (hashed[next]?.bucket === bucket) next += 1;
  }
  starts[BUCKETS] = next;
  return { keyLength, starts, terms: hashed.map(({ term }) => term) };
}

function hashKey(units: string, keyLength: number): number {
  let hash = 0;
  for (let at = 0; at < keyLength; at += 1) hash = hashUnit(hash, units.charCodeAt(at));
  return hash;
}

function toCodes(terms: readonly Term[]): Map<number, Term[]> {
  const codes = groupByUnit(terms, 0);
  for (const list of codes.values()) list.sort((a, b) => b.units.length - a.units.length);
  return codes;
}

function groupByUnit(terms: readonly Term[], at: number): Map<number, Term[]> {
  const groups = new Map<number, Term[]>();
  for (const term of terms) {
    const unit = term.units.charCodeAt(at);
    const group = groups.get(unit);
    if (group === undefined) groups.set(unit, [term]);
    else group.push(term);
  }
  return groups;
}
