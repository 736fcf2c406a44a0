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
type Pool = { byShape: Map<number, number>; exemplars: { tag: string; shape: Shape; id: number }[] };

const MAX_EXEMPLARS = 24;
/** Nodes that are sorted before the page may have its turn. */
const STEP_NODES = 1_000;

/**
 * Sorts all elements into classes from the root downwards: the children of all members of a class are pooled and
 * told apart by tag, classes and inner structure. So the cards of several grid rows fall into one class although
 * they have different parents. Linear in the number of elements: a pool has a bounded number of exemplars.
 */
export function* structureSteps(tree: PageTree): Generator<void, PageStructure> {
  const classes: OpenClass[] = [{ members: [0], parent: -1 }];
  const classOf = new Int32Array(tree.elements.length);
  let steps = 0;
  for (let at = 0; at < classes.length; at += 1) {
    const pool: Pool = { byShape: new Map(), exemplars: [] };
    let [kind, shape, id] = [-1, 0, 0];
    for (const member of classes[at]?.members ?? []) {
      const end = tree.end[member] ?? 0;
      for (let child = member + 1; child < end; child = tree.end[child] ?? end) {
        steps += 1;
        if (steps % STEP_NODES === 0) yield;
        // Most elements come after one of the very same kind and shape.
        if (tree.kind[child] !== kind || tree.shape[child] !== shape) {
          id = classIn(tree, pool, child) ?? openClass(tree, pool, classes, child, at);
          kind = tree.kind[child] ?? 0;
          shape = tree.shape[child] ?? 0;
        }
        classes[id]?.members.push(child);
        classOf[child] = id;
      }
    }
  }
  return { classes, classOf };
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
