import { freePieces } from './free-text.ts';
import type { PageTree } from './page-tree.ts';

const WORTHWHILE = 1.05;
const MOSTLY_AFTER = 0.6;
/** Characters before a heading that do not matter: a category, a date. */
const SMALL_TALK = 40;
const MAX_PIECES = 24;

/**
 * The pieces of the page that make up its main item: from the heading outwards as long as what is added stands
 * after the heading (description, price, seller), not before it (the site's header), unless
 * that brings in the first price. Records of lists, navigation,
 * asides and footers are left out.
 */
export function mainBlock(tree: PageTree, free: readonly number[], heading: number): number[] {
  let block = heading;
  for (let outer = tree.parent[heading] ?? -1; outer > 0; outer = tree.parent[outer] ?? -1) {
    const growth = (free[outer] ?? 0) - (free[block] ?? 0);
    const isSame = (free[outer] ?? 0) < WORTHWHILE * (free[block] ?? 0);
    const isBefore = textAfter(tree, free, block, outer) < MOSTLY_AFTER * growth;
    const isHeader =
      isBefore && growth > SMALL_TALK && !(hasPrice(tree, free, outer) && !hasPrice(tree, free, block));
    if (!isSame && isHeader) break;
    if (!isSame || tree.images[block] === 0) block = outer;
  }
  return freePieces(tree, free, block).slice(0, MAX_PIECES);
}

function hasPrice(tree: PageTree, free: readonly number[], node: number): boolean {
  return freePieces(tree, free, node).some((piece) => (tree.prices[piece] ?? 0) > 0);
}

/** Free text of `outer` that stands after `block`. */
function textAfter(tree: PageTree, free: readonly number[], block: number, outer: number): number {
  let after = 0;
  const end = tree.end[outer] ?? 0;
  for (let node = tree.end[block] ?? end; node < end; node = tree.end[node] ?? end) after += free[node] ?? 0;
  return after;
}
