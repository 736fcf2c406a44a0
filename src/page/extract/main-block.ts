import { type Free, freePieces } from './free-text.ts';
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
export function mainBlock(tree: PageTree, free: Free, heading: number): number[] {
  let block = heading;
  for (let outer = tree.parent[heading] ?? -1; outer > 0; outer = tree.parent[outer] ?? -1) {
    const [held, more] = [free.text[block] ?? 0, free.text[outer] ?? 0];
    const growth = more - held;
    const isSame = more < WORTHWHILE * held;
    const isBefore = growth > 0 && textAfter(tree, free, block, outer) < MOSTLY_AFTER * growth;
    const isHeader =
      isBefore && growth > SMALL_TALK && !((free.prices[outer] ?? 0) > 0 && free.prices[block] === 0);
    if (!isSame && isHeader) break;
    if (!isSame || tree.images[block] === 0) block = outer;
  }
  return freePieces(tree, free, block, heading, MAX_PIECES);
}

/** Free text of `outer` that stands after `block`. */
function textAfter(tree: PageTree, free: Free, block: number, outer: number): number {
  let after = 0;
  const end = tree.end[outer] ?? 0;
  for (let node = tree.end[block] ?? end; node < end; node = tree.end[node] ?? end)
    after += free.text[node] ?? 0;
  return after;
}
