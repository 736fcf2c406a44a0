import type { PageTree } from './page-tree.ts';
import { isSameKind, type Shape, shapeOf } from './shape-features.ts';

/** Elements of one structure at one structural place of the page, also under different parents of one class. */
export type StructureClass = { readonly members: readonly number[]; readonly parent: number };

/** All classes of a page, ordered from the root down, and the class of every node. */
export type PageStructure = {
  readonly classes: readonly StructureClass[];
  readonly classOf: Int32Array;
};

type OpenClass = { members: number[]; parent: number };
type Exemplar = { readonly tag: string; readonly shape: Shape; readonly id: number };
/** The children of all members of a class; `kind`, `shape` and `id` are those of the last one sorted. */
type Pool = {
  readonly byShape: Map<number, number>;
  readonly exemplars: Exemplar[];
  kind: number;
  shape: number;
  id: number;
};

const MAX_EXEMPLARS = 24;
/** Nodes that are sorted before the page may have its turn. */
const STEP_NODES = 1_000;

/**
 * Sorts all elements into classes from the root downwards: the children of all members of a class are pooled and
 * told apart by tag, classes and inner structure. So the cards of several grid rows fall into one class although
 * they have different parents. Linear in the number of elements: a pool has a bounded number of exemplars.
 */
export function* structureSteps(tree: PageTree): Generator<void, PageStructure> {
  const sorting: Sorting = {
    tree,
    classes: [{ members: [0], parent: -1 }],
    classOf: new Int32Array(tree.elements.length),
    pool: emptyPool(),
    at: 0,
    member: 0,
    child: 1,
  };
  while (!sortSome(sorting, STEP_NODES)) yield;
  return sorting;
}

/** How far the sorting has come: at a child of a member of the class `at`. */
type Sorting = {
  readonly tree: PageTree;
  readonly classes: OpenClass[];
  readonly classOf: Int32Array;
  pool: Pool;
  at: number;
  member: number;
  child: number;
};

function emptyPool(): Pool {
  return { byShape: new Map(), exemplars: [], kind: -1, shape: 0, id: 0 };
}

/**
 * Sorts so many nodes; true when there is nothing left. A plain function: what loops between the steps of a generator
 * is thrown back to unoptimised code at each of them.
 */
function sortSome(sorting: Sorting, count: number): boolean {
  let left = count;
  while (sorting.at < sorting.classes.length) {
    const members = sorting.classes[sorting.at]?.members ?? [];
    while (sorting.member < members.length) {
      left = sortChildren(sorting, members[sorting.member] ?? 0, left);
      if (left === 0) return false;
      sorting.member += 1;
      sorting.child = (members[sorting.member] ?? 0) + 1;
    }
    sorting.at += 1;
    sorting.member = 0;
    sorting.child = (sorting.classes[sorting.at]?.members[0] ?? 0) + 1;
    sorting.pool = emptyPool();
  }
  return true;
}

/** Sorts the children of a member from the open one on. Returns how many more may be sorted; at 0 there may be more. */
function sortChildren(sorting: Sorting, member: number, most: number): number {
  const { tree, classes, classOf, pool, at } = sorting;
  const end = tree.end[member] ?? 0;
  let left = most;
  let { child } = sorting;
  for (; child < end && left > 0; child = tree.end[child] ?? end) {
    const id = classOfNext(tree, pool, classes, child, at);
    classes[id]?.members.push(child);
    classOf[child] = id;
    left -= 1;
  }
  sorting.child = child;
  return left;
}

/** Most elements come after one of the very same kind and shape. */
function classOfNext(tree: PageTree, pool: Pool, classes: OpenClass[], node: number, parent: number): number {
  const kind = tree.kind[node] ?? 0;
  const shape = tree.shape[node] ?? 0;
  if (kind === pool.kind && shape === pool.shape) return pool.id;
  pool.id = classIn(tree, pool, node) ?? openClass(tree, pool, classes, node, parent);
  pool.kind = kind;
  pool.shape = shape;
  return pool.id;
}

/** Shapes are hashes of all 32 bits, kinds small: both fit into one exact number. */
function shapeKey(tree: PageTree, node: number): number {
  return (tree.kind[node] ?? 0) * 2 ** 32 + ((tree.shape[node] ?? 0) >>> 0);
}

/** The class of the pool that the node belongs to, null when it starts a new one. */
function classIn(tree: PageTree, pool: Pool, node: number): number | null {
  const key = shapeKey(tree, node);
  const exact = pool.byShape.get(key);
  if (exact !== undefined) return exact;
  const tag = tree.tags[node] ?? '';
  const shape = shapeOf(tree, node);
  const like = pool.exemplars.find((exemplar) => exemplar.tag === tag && isSameKind(exemplar.shape, shape));
  if (like === undefined) return null;
  pool.byShape.set(key, like.id);
  return like.id;
}

function openClass(tree: PageTree, pool: Pool, classes: OpenClass[], node: number, parent: number): number {
  const id = classes.length;
  classes.push({ members: [], parent });
  pool.byShape.set(shapeKey(tree, node), id);
  if (pool.exemplars.length < MAX_EXEMPLARS) {
    pool.exemplars.push({ tag: tree.tags[node] ?? '', shape: shapeOf(tree, node), id });
  }
  return id;
}
