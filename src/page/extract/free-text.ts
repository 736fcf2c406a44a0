import { childrenOf, type PageTree } from './page-tree.ts';
import { REGION } from './region.ts';

/** Characters of text, and prices, below each node that belong to no list, navigation, aside or footer. */
export type Free = { readonly text: readonly number[]; readonly prices: readonly number[] };

/** Sums up what is below each node without the records of lists. */
export function freeText(tree: PageTree, records: readonly number[]): Free {
  const taken = new Set(records);
  return { text: freeSums(tree, taken, tree.text), prices: freeSums(tree, taken, tree.prices) };
}

function freeSums(tree: PageTree, taken: ReadonlySet<number>, values: readonly number[]): number[] {
  const free = new Array<number>(tree.elements.length).fill(0);
  for (let node = tree.elements.length - 1; node >= 0; node -= 1) {
    if (taken.has(node) || (tree.region[node] ?? REGION.main) !== REGION.main) continue;
    let own = values[node] ?? 0;
    const end = tree.end[node] ?? 0;
    for (let child = node + 1; child < end; child = tree.end[child] ?? end)
      own += (free[child] ?? 0) - (values[child] ?? 0);
    free[node] = own;
  }
  return free;
}

/** The largest subtrees below `node` whose whole text is free, in page order, `most` of them at most. */
export function freePieces(tree: PageTree, { text: free }: Free, node: number, most: number): number[] {
  const pieces: number[] = [];
  const open = [node];
  while (open.length > 0 && pieces.length < most) {
    const at = open.pop() ?? 0;
    if ((free[at] ?? 0) === 0) continue;
    if (free[at] === tree.text[at]) pieces.push(at);
    else open.push(...childrenOf(tree, at).reverse());
  }
  return pieces;
}
