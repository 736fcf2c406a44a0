import { firstNotBelow } from '../../../core/first-not-below.ts';
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

/**
 * Tells the text of the last of the headings before a node, null when there is none. A heading is read once: many
 * records stand under one.
 */
export function sectionsOf(tree: PageTree, headings: readonly number[]): (node: number) => string | null {
  const read = new Map<number, string | null>();
  return (node) => {
    const heading = headings[firstNotBelow(headings, node) - 1];
    const element = heading === undefined ? undefined : tree.elements[heading];
    if (heading === undefined || element === undefined) return null;
    const known = read.get(heading);
    if (known !== undefined) return known;
    const text = plainText(element).slice(0, MAX_SECTION) || null;
    read.set(heading, text);
    return text;
  };
}
