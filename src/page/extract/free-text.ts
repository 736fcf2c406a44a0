import { childrenOf, type PageTree } from './page-tree.ts';
import { REGION } from './region.ts';

/**
 * Characters of text below each node that belong neither to a record of a list nor to navigation, an aside or
 * a footer.
 */
export function freeText(tree: PageTree, records: readonly number[]): number[] {
  const taken = new Set(records);
  const free = new Array<number>(tree.elements.length).fill(0);
  for (let node = tree.elements.length - 1; node >= 0; node -= 1) {
    if (taken.has(node) || (tree.region[node] ?? REGION.main) !== REGION.main) continue;
    let own = tree.text[node] ?? 0;
    let inside = 0;
    for (const child of childrenOf(tree, node)) {
      own -= tree.text[child] ?? 0;
      inside += free[child] ?? 0;
    }
    free[node] = own + inside;
  }
  return free;
}

/** The largest subtrees below `node` whose whole text is free, in page order. */
export function freePieces(tree: PageTree, free: readonly number[], node: number): number[] {
  const text = tree.text[node] ?? 0;
  if ((free[node] ?? 0) === 0) return [];
  if (free[node] === text) return [node];
  return childrenOf(tree, node).flatMap((child) => freePieces(tree, free, child));
}
