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

/** Of the text of a list with its title: at most this share is the title's. */
const TITLE_SHARE = 0.3;

/**
 * The largest subtrees below `node` whose whole text is free, in page order, `most` of them at most. `inside` is a
 * node that stands in what is wanted: lists beside it take the few words over them (`Similar offers`) along.
 */
export function freePieces(tree: PageTree, free: Free, node: number, inside: number, most: number): number[] {
  const pieces: number[] = [];
  const open = [node];
  while (open.length > 0 && pieces.length < most) {
    const at = open.pop() ?? 0;
    const own = free.text[at] ?? 0;
    if (own === 0) continue;
    if (own === tree.text[at]) pieces.push(at);
    else if (!isTitledList(tree, free, at, inside)) open.push(...childrenOf(tree, at).reverse());
  }
  return pieces;
}

function isTitledList(tree: PageTree, free: Free, node: number, inside: number): boolean {
  const holds = node <= inside && inside < (tree.end[node] ?? 0);
  if (holds || (free.prices[node] ?? 0) > 0) return false;
  return (free.text[node] ?? 0) <= TITLE_SHARE * (tree.text[node] ?? 0);
}
