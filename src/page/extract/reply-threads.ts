import type { PageTree } from './page-tree.ts';
import type { PageStructure } from './structure-classes.ts';

/**
 * The classes whose members hold elements of the very same kind: comments with replies inside. With each class that
 * is one, the wrappers around it that hold one member each are one too.
 */
export function recursiveClasses(tree: PageTree, { classes }: PageStructure): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { members, parent } of classes) {
    const kind = tree.kind[members[0] ?? 0] ?? 0;
    if (members.length < 2 || tree.signatures.tokensOf(kind).length === 0) continue;
    for (let at = parent; at > 0; at = classes[at]?.parent ?? -1) {
      if (tree.kind[classes[at]?.members[0] ?? 0] === kind) addWithWrappers(found, classes, at);
    }
  }
  return found;
}

function addWithWrappers(found: Set<number>, classes: PageStructure['classes'], id: number): void {
  const size = classes[id]?.members.length;
  for (let at = id; at > 0 && classes[at]?.members.length === size; at = classes[at]?.parent ?? -1)
    found.add(at);
}
