import { firstNotBelow } from '../first-not-below.ts';
import type { PageTree } from '../page-tree.ts';
import { REGION } from '../region.ts';
import { TAG, tagBits } from '../tag-bits.ts';
import { plainText } from './plain-text.ts';

const MAX_SECTION = 120;

/** Headings of the page that stand in no record, as nodes in page order. */
export function sectionHeadings(tree: PageTree, records: readonly number[]): number[] {
  const headings: number[] = [];
  let next = 0;
  let end = 0;
  for (const node of tree.naming) {
    while (next < records.length && (records[next] ?? 0) <= node)
      end = Math.max(end, tree.end[records[next++] ?? 0] ?? 0);
    if (node < end || (tree.region[node] ?? 0) >= REGION.navigation) continue;
    if ((tagBits(tree.tags[node] ?? '') & TAG.heading) !== 0) headings.push(node);
  }
  return headings;
}

/** Text of the last of the headings before the node, null when there is none. */
export function sectionOf(tree: PageTree, headings: readonly number[], node: number): string | null {
  const heading = headings[firstNotBelow(headings, node) - 1];
  const element = heading === undefined ? undefined : tree.elements[heading];
  return element === undefined ? null : plainText(element).slice(0, MAX_SECTION) || null;
}
