import type { PageTree } from './page-tree.ts';
import { REGION } from './region.ts';
import type { PageStructure } from './structure-classes.ts';

const LEAST = 8;
const MOST = 0.8;
const MAX_PROSE = 1_500;

/**
 * True for a page that has the looks of a list, whether its records can be read or not: many alike elements with a
 * picture and a link each, or with a price each, and no article around them.
 */
export function looksLikeList(tree: PageTree, { classes }: PageStructure): boolean {
  if (tree.content.prose > MAX_PROSE) return false;
  return classes.some(({ members }) => members.length >= LEAST && isRow(tree, members));
}

function isRow(tree: PageTree, members: readonly number[]): boolean {
  let [pictured, priced] = [0, 0];
  for (const member of members) {
    if (tree.region[member] !== REGION.main) return false;
    if ((tree.images[member] ?? 0) > 0 && (tree.links[member] ?? 0) > 0) pictured += 1;
    if ((tree.prices[member] ?? 0) > 0) priced += 1;
  }
  return Math.max(pictured, priced) >= MOST * members.length;
}
