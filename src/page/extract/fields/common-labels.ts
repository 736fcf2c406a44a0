import type { PageTree } from '../page-tree.ts';
import { plainTextOf } from './plain-text.ts';

const SAMPLE = 40;
const MAX_LABEL = 40;
const COMMON_SHARE = 0.2;
const LABELLED: ReadonlySet<string> = new Set('A B STRONG BUTTON H1 H2 H3 H4 H5 H6'.split(' '));

/**
 * Words that links and bold elements of many records share ("Details", "立即购买", "Seller"): labels of the page,
 * never titles. `records` are the nodes of one group.
 */
export function commonLabels(tree: PageTree, records: readonly number[]): ReadonlySet<string> {
  const sample = records.slice(0, SAMPLE);
  const counts = new Map<string, number>();
  for (const record of sample) {
    for (const label of labelsIn(tree, record)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const least = Math.max(2, COMMON_SHARE * sample.length);
  return new Set([...counts].filter(([, count]) => count > least).map(([label]) => label));
}

function labelsIn(tree: PageTree, record: number): Set<string> {
  const labels = new Set<string>();
  for (let node = record; node < (tree.end[record] ?? 0); node += 1) {
    if ((tree.text[node] ?? 0) > MAX_LABEL || !LABELLED.has(tree.tags[node] ?? '')) continue;
    const label = plainTextOf(tree, node);
    if (label !== '') labels.add(label);
  }
  return labels;
}
