import { hasLinkedTitle } from './linked-title.ts';
import { menuTextOf, type PageTree } from './page-tree.ts';
import { REGION } from './region.ts';

/** More prose than this is an article that shows one thing for sale. */
const MAX_PROSE = 500;
const MAX_TEXT = 1_000;

/**
 * The only record of a list, as a search that found one thing shows it: the innermost element with a title that leads
 * somewhere, a price and a picture. Null where several look so, or beside an article.
 */
export function loneRecord(tree: PageTree): number | null {
  if (tree.content.prose > MAX_PROSE) return null;
  const { elements, parent } = tree;
  const holding = new Set<number>();
  let found: number | null = null;
  for (let node = elements.length - 1; node > 0; node -= 1) {
    if (!holding.has(node) && !isRecord(tree, node)) continue;
    // What is around a record is none, whatever it holds besides.
    holding.add(parent[node] ?? 0);
    if (holding.has(node)) continue;
    if (found !== null) return null;
    found = node;
  }
  return found;
}

function isRecord(tree: PageTree, node: number): boolean {
  if (tree.region[node] !== REGION.main || menuTextOf(tree, node) > 0) return false;
  if ((tree.prices[node] ?? 0) === 0 || (tree.images[node] ?? 0) === 0) return false;
  return (tree.text[node] ?? 0) <= MAX_TEXT && hasLinkedTitle(tree, node);
}
