import { lengthOf, type TermList } from './term-list.ts';

/**
 * A sorted list of terms as a tree of their units, laid out level by level so that the children of a node stand side
 * by side, sorted: the next node is looked for in a few neighbouring numbers. Where all terms of a node are the same
 * units the tree ends, and what is left of them is compared with the list itself.
 */
export interface TermTrie {
  readonly list: TermList;
  /** The node of each first unit; 0 where no term begins so. */
  readonly roots: Uint16Array;
  /** The unit that leads to each node. */
  readonly units: Uint16Array;
  /** Four numbers a node, see below. */
  readonly nodes: Int32Array;
}

/** The node of all terms, before their first unit. */
export const ROOT = 0;

/** The numbers of node `n` begin at `n * STRIDE`: its first child, */
const STRIDE = 4;
/** how many children it has, or TAIL, */
const COUNT = 1;
/** its first term, */
const LOW = 2;
/** and how many terms end at it; at a tail, how many there are. */
const ENDS = 3;
const TAIL = -1;

/** So few children are looked at one by one. */
const FEW = 8;

/** Builds the tree of a sorted list, in which each unit of a term is looked at once at most. */
export function buildTrie(list: TermList): TermTrie {
  const units: number[] = [0];
  const nodes: number[] = [0, 0, 0, list.count];
  const depths: number[] = [0];
  for (let node = 0; node < units.length; node += 1) {
    const at = node * STRIDE;
    const depth = depths[node] ?? 0;
    const low = nodes[at + LOW] ?? 0;
    const high = low + (nodes[at + ENDS] ?? 0);
    let term = low;
    while (term < high && lengthOf(list, term) === depth) term += 1;
    if (term === low && node !== ROOT && areSame(list, low, high - 1)) {
      nodes[at + COUNT] = TAIL;
      continue;
    }
    nodes[at] = units.length;
    nodes[at + ENDS] = term - low;
    while (term < high) {
      const next = endOfAlike(list, term, high, depth);
      units.push(unitAt(list, term, depth));
      nodes.push(0, 0, term, next - term);
      depths.push(depth + 1);
      term = next;
    }
    nodes[at + COUNT] = units.length - (nodes[at] ?? 0);
  }
  const roots = new Uint16Array(0x10000);
  const count = nodes[COUNT] ?? 0;
  for (let node = 1; node <= count; node += 1) roots[units[node] ?? 0] = node;
  return { list, roots, units: Uint16Array.from(units), nodes: Int32Array.from(nodes) };
}

/** The first term of a node. */
export function firstTerm({ nodes }: TermTrie, node: number): number {
  return nodes[node * STRIDE + LOW] ?? 0;
}

/** How many of a node's terms, from the first on, end `depth` units from the root. */
export function endsAt({ nodes, list }: TermTrie, node: number, depth: number): number {
  const at = node * STRIDE;
  const isInside = nodes[at + COUNT] === TAIL && lengthOf(list, nodes[at + LOW] ?? 0) > depth;
  return isInside ? 0 : (nodes[at + ENDS] ?? 0);
}

/** Whether terms of a node go on `depth` units from the root. */
export function goesOn({ nodes, list }: TermTrie, node: number, depth: number): boolean {
  const at = node * STRIDE;
  const count = nodes[at + COUNT] ?? 0;
  return count === TAIL ? lengthOf(list, nodes[at + LOW] ?? 0) > depth : count > 0;
}

/**
 * The node after one more unit, for a node `depth` units from the root; 0 when no term goes on so. Inside a tail the
 * node stays the same.
 */
export function step(trie: TermTrie, node: number, depth: number, unit: number): number {
  if (node === ROOT) return trie.roots[unit] ?? 0;
  const { nodes, units } = trie;
  const at = node * STRIDE;
  const count = nodes[at + COUNT] ?? 0;
  if (count === TAIL) return unitAt(trie.list, nodes[at + LOW] ?? 0, depth) === unit ? node : 0;
  let low = nodes[at] ?? 0;
  let high = low + count;
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if ((units[middle] ?? 0) > unit) high = middle;
    else low = middle;
  }
  for (; low < high; low += 1) if (units[low] === unit) return low;
  return 0;
}

/** The units by which the terms of a node go on `depth` units from the root. */
export function nextUnits(trie: TermTrie, node: number, depth: number): Uint16Array {
  const { nodes, units, list } = trie;
  const at = node * STRIDE;
  const first = nodes[at] ?? 0;
  const count = nodes[at + COUNT] ?? 0;
  if (count !== TAIL) return units.subarray(first, first + count);
  const own = (list.starts[nodes[at + LOW] ?? 0] ?? 0) + depth;
  return list.units.subarray(own, own + (goesOn(trie, node, depth) ? 1 : 0));
}

/** The unit of a term at a place; 0 after its last. */
function unitAt({ units, starts }: TermList, term: number, place: number): number {
  const at = (starts[term] ?? 0) + place;
  return at < (starts[term + 1] ?? 0) ? (units[at] ?? 0) : 0;
}

/** The end of the terms from `term` on that have the same unit at a place. */
function endOfAlike(list: TermList, term: number, high: number, place: number): number {
  const unit = unitAt(list, term, place);
  let next = term + 1;
  while (next < high && unitAt(list, next, place) === unit) next += 1;
  return next;
}

/** Whether two terms are the same units. */
function areSame(list: TermList, a: number, b: number): boolean {
  const length = lengthOf(list, a);
  if (length !== lengthOf(list, b)) return false;
  for (let place = 0; place < length; place += 1)
    if (unitAt(list, a, place) !== unitAt(list, b, place)) return false;
  return true;
}
