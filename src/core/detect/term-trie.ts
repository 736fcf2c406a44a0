import { lengthOf, type TermList } from './term-list.ts';

/**
 * A sorted list of terms as a tree of their units. A node is a piece of the list, the terms that begin alike; where
 * they are all the same units the tree ends, and what is left of them is compared with the list itself.
 *
 * The edges stand in one hash table, open addressing with linear probing (Knuth, The Art of Computer Programming 3,
 * section 6.4, algorithm L), keyed by the node and the number of the unit among the units that terms have.
 */
export interface TermTrie {
  readonly list: TermList;
  /** The terms of node `n` are `low[n]` to `high[n] - 1`; those that end there come first. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** 1 where all terms of a node are the same units. */
  readonly isTail: Uint8Array;
  readonly alphabet: Alphabet;
  /** Pairs of a key and the node that it leads to; a key of 0 is no edge. */
  readonly edges: Uint32Array;
  /** How many bits of a hash are not used; the edges are `2 ** (32 - shift)` at most. */
  readonly shift: number;
}

/** The units that terms are made of, numbered from 1. */
export interface Alphabet {
  readonly numbers: Uint16Array;
  /** One more than the greatest number. */
  readonly size: number;
}

/** The node of all terms, before their first unit. */
export const ROOT = 0;

const FIRST_BITS = 12;
/** 2 ** 32 divided by the golden ratio spreads neighbouring keys (Knuth, section 6.4). */
const GOLDEN = 0x9e3779b1;

/** Numbers the units of a list. */
export function alphabetOf({ units }: TermList): Alphabet {
  const numbers = new Uint16Array(0x10000);
  let size = 1;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    if (numbers[unit] === 0) numbers[unit] = size++;
  }
  return { numbers, size };
}

/** Builds the tree of a sorted list in one pass; the alphabet may be that of a greater list. */
export function buildTrie(list: TermList, alphabet: Alphabet): TermTrie {
  return new TrieBuilder(list, alphabet).build();
}

/**
 * The node after one more unit, for a node `depth` units from the root; 0 when no term goes on so. Inside a tail the
 * node stays the same.
 */
export function step(trie: TermTrie, node: number, depth: number, unit: number): number {
  if (trie.isTail[node] === 1) {
    const { units, starts } = trie.list;
    const term = trie.low[node] ?? 0;
    const at = (starts[term] ?? 0) + depth;
    return at < (starts[term + 1] ?? 0) && units[at] === unit ? node : 0;
  }
  const { edges, alphabet, shift } = trie;
  const number = alphabet.numbers[unit] ?? 0;
  if (number === 0) return 0;
  const key = node * alphabet.size + number;
  const last = edges.length - 2;
  for (let slot = (Math.imul(key, GOLDEN) >>> shift) << 1; ; slot = (slot + 2) & last) {
    const known = edges[slot] ?? 0;
    if (known === key) return edges[slot + 1] ?? 0;
    if (known === 0) return 0;
  }
}

/** Makes nodes as the list goes on, and closes those that the next term is no part of. */
class TrieBuilder {
  private readonly list: TermList;
  private readonly alphabet: Alphabet;
  private readonly low: number[] = [0];
  private readonly high: number[] = [0];
  private readonly isTail: number[] = [0];
  /** The nodes from the root to the term at hand. */
  private readonly path: number[] = [ROOT];
  private edges = new Uint32Array(2 << FIRST_BITS);
  private shift = 32 - FIRST_BITS;

  constructor(list: TermList, alphabet: Alphabet) {
    this.list = list;
    this.alphabet = alphabet;
  }

  build(): TermTrie {
    const { list } = this;
    let shared = 0;
    for (let term = 0; term < list.count; ) {
      const next = this.nextOther(term);
      const sharedWithNext = next < list.count ? sharedUnits(list, term, next) : 0;
      this.add(term, shared, Math.max(shared, sharedWithNext) + 1);
      this.close(sharedWithNext, next);
      shared = sharedWithNext;
      term = next;
    }
    this.high[ROOT] = list.count;
    if (this.low.length * this.alphabet.size > 0xffffffff) throw new Error('more terms than edges have keys');
    return {
      list,
      low: Int32Array.from(this.low),
      high: Int32Array.from(this.high),
      isTail: Uint8Array.from(this.isTail),
      alphabet: this.alphabet,
      edges: this.edges,
      shift: this.shift,
    };
  }

  /** The next term that is not the same units. */
  private nextOther(term: number): number {
    const { list } = this;
    const length = lengthOf(list, term);
    let next = term + 1;
    while (next < list.count && lengthOf(list, next) === length && sharedUnits(list, term, next) === length)
      next += 1;
    return next;
  }

  /** Adds the nodes of a term that are `from + 1` to `to` units from the root. */
  private add(term: number, from: number, to: number): void {
    const { list, path } = this;
    const length = lengthOf(list, term);
    const start = list.starts[term] ?? 0;
    for (let depth = from; depth < to && depth < length; depth += 1) {
      const node = this.low.length;
      this.low.push(term);
      this.high.push(0);
      this.isTail.push(depth + 1 === to ? 1 : 0);
      this.connect(path[depth] ?? ROOT, list.units[start + depth] ?? 0, node);
      path[depth + 1] = node;
    }
    path.length = Math.min(to, length) + 1;
  }

  /** The nodes more than `depth` units from the root end before a term. */
  private close(depth: number, term: number): void {
    for (let at = depth + 1; at < this.path.length; at += 1) this.high[this.path[at] ?? ROOT] = term;
    this.path.length = Math.min(this.path.length, depth + 1);
  }

  private connect(from: number, unit: number, to: number): void {
    if (to * 4 > this.edges.length) this.widen();
    put(this.edges, this.shift, from * this.alphabet.size + (this.alphabet.numbers[unit] ?? 0), to);
  }

  /** Doubles the table when it is half full. */
  private widen(): void {
    const before = this.edges;
    this.edges = new Uint32Array(before.length * 2);
    this.shift -= 1;
    for (let slot = 0; slot < before.length; slot += 2) {
      const key = before[slot] ?? 0;
      if (key !== 0) put(this.edges, this.shift, key, before[slot + 1] ?? 0);
    }
  }
}

function put(edges: Uint32Array, shift: number, key: number, node: number): void {
  const last = edges.length - 2;
  let slot = (Math.imul(key, GOLDEN) >>> shift) << 1;
  while (edges[slot] !== 0) slot = (slot + 2) & last;
  edges[slot] = key;
  edges[slot + 1] = node;
}

/** How many units two terms have in common at their beginnings. */
function sharedUnits({ units, starts }: TermList, a: number, b: number): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const most = Math.min((starts[a + 1] ?? 0) - startA, (starts[b + 1] ?? 0) - startB);
  let shared = 0;
  while (shared < most && units[startA + shared] === units[startB + shared]) shared += 1;
  return shared;
}
