import { sum } from './group-features.ts';
import type { PageTree } from './page-tree.ts';
import { areMadeAlike, shapeOf } from './shape-features.ts';
import type { PageStructure, StructureClass } from './structure-classes.ts';

/**
 * The classes whose members hold elements of the very same kind that are made alike, among other words: comments with
 * replies inside. With each class that is one, the wrappers around it that hold one member each are one too.
 */
export function recursiveClasses(tree: PageTree, { classes }: PageStructure): ReadonlySet<number> {
  const found = new Set<number>();
  for (const inner of classes) {
    const kind = tree.kind[inner.members[0] ?? 0] ?? 0;
    if (inner.members.length < 2 || tree.signatures.tokensOf(kind).length === 0) continue;
    for (let at = inner.parent; at > 0; at = classes[at]?.parent ?? -1) {
      const outer = classes[at];
      if (outer === undefined || tree.kind[outer.members[0] ?? 0] !== kind) continue;
      if (mayBeReplies(tree, outer, inner)) addWithWrappers(found, classes, at);
    }
  }
  return found;
}

/** False where a class name only says how something is laid out: a box in a box, or a part of what it is called like. */
function mayBeReplies(tree: PageTree, outer: StructureClass, inner: StructureClass): boolean {
  if (sum(tree.text, outer.members) <= sum(tree.text, inner.members)) return false;
  return areMadeAlike(shapeOf(tree, outer.members[0] ?? 0), shapeOf(tree, inner.members[0] ?? 0));
}

function addWithWrappers(found: Set<number>, classes: PageStructure['classes'], id: number): void {
  const size = classes[id]?.members.length;
  for (let at = id; at > 0 && classes[at]?.members.length === size; at = classes[at]?.parent ?? -1)
    found.add(at);
}
