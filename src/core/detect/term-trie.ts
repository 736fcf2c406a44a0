import { widen } from '../text/widen.ts';
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
  const writer = new NodeWriter(list.count);
  writer.add(0, 0, 0, list.count);
  for (let node = 0; node < writer.count; node += 1) addChildren(list, writer, node);
  const { nodes, units } = writer;
  const roots = new Uint16Array(0x10000);
  const count = nodes[COUNT] ?? 0;
  for (let node = 1; node <= count; node += 1) roots[units[node] ?? 0] = node;
  return { list, roots, units, nodes };
}

/** Until its children are added, a node's ENDS is how many terms it has. */
function addChildren(list: TermList, writer: NodeWriter, node: number): void {
  const at = node * STRIDE;
  const depth = writer.depths[node] ?? 0;
  const low = writer.nodes[at + LOW] ?? 0;
  const high = low + (writer.nodes[at + ENDS] ?? 0);
  let term = low;
  while (term < high && lengthOf(list, term) === depth) term += 1;
  if (term === low && node !== ROOT && areSame(list, low, high - 1)) {
    writer.nodes[at + COUNT] = TAIL;
    return;
  }
  const first = writer.count;
  writer.nodes[at] = first;
  writer.nodes[at + ENDS] = term - low;
  while (term < high) {
    const next = endOfAlike(list, term, high, depth);
    writer.add(unitAt(list, term, depth), depth + 1, term, next - term);
    term = next;
  }
  writer.nodes[at + COUNT] = writer.count - first;
}

/** Columns that grow as nodes are added; most lists have fewer than two nodes a term. */
class NodeWriter {
  count = 0;
  units: Uint16Array<ArrayBuffer>;
  nodes: Int32Array<ArrayBuffer>;
  depths: Uint8Array<ArrayBuffer>;

  constructor(terms: number) {
    const capacity = 2 * terms + 16;
    this.units = new Uint16Array(capacity);
    this.nodes = new Int32Array(capacity * STRIDE);
    this.depths = new Uint8Array(capacity);
  }

  add(unit: number, depth: number, low: number, terms: number): void {
    if (this.count === this.units.length) this.grow();
    const node = this.count;
    this.units[node] = unit;
    this.depths[node] = depth;
    this.nodes[node * STRIDE + LOW] = low;
    this.nodes[node * STRIDE + ENDS] = terms;
    this.count = node + 1;
  }

  private grow(): void {
    const capacity = this.units.length * 2;
    this.units = widen(this.units, new Uint16Array(capacity));
    this.nodes = widen(this.nodes, new Int32Array(capacity * STRIDE));
    this.depths = widen(this.depths, new Uint8Array(capacity));
  }
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
