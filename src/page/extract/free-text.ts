import { childrenOf, type PageTree } from './page-tree.ts';
import { REGION, type Region } from './region.ts';

/** Nodes that are gone through before the page may have its turn. */
const STEP_NODES = 20_000;

/** Characters of text, and prices, below each node that belong to no list, navigation, aside or footer. */
export type Free = { readonly text: Int32Array; readonly prices: Int32Array };

/**
 * Sums up what is below each node without the records of lists. Where the heading of the page stands in what is called a
 * side bar (`sidebar-right columns-layout`), side bars are free too.
 */
export function* freeTextSteps(
  tree: PageTree,
  records: readonly number[],
  heading: number,
): Generator<void, Free> {
  const most = tree.region[heading] === REGION.aside ? REGION.aside : REGION.main;
  const taken = new Uint8Array(tree.elements.length);
  for (const record of records) taken[record] = 1;
  const text = yield* freeSums(tree, taken, tree.text, most);
  return { text, prices: yield* freeSums(tree, taken, tree.prices, most) };
}

/** What is free of each node is its sum, less what its children hold that is taken. */
function* freeSums(
  tree: PageTree,
  taken: Uint8Array,
  values: Int32Array,
  most: Region,
): Generator<void, Int32Array> {
  const count = tree.elements.length;
  const free = new Int32Array(count);
  const lost = new Int32Array(count);
  for (let end = count; end > 0; end -= STEP_NODES) {
    yield;
    for (let node = end - 1; node >= Math.max(0, end - STEP_NODES); node -= 1) {
      const value = values[node] ?? 0;
      const isFree = taken[node] === 0 && (tree.region[node] ?? REGION.footer) <= most;
      free[node] = isFree ? value - (lost[node] ?? 0) : 0;
      const parent = tree.parent[node] ?? -1;
      if (parent >= 0) lost[parent] = (lost[parent] ?? 0) + value - (free[node] ?? 0);
    }
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
