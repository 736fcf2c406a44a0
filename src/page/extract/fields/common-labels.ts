import { attributeOf } from '../../dom/node-access.ts';
import type { PageTree } from '../page-tree.ts';
import { plainTextOf } from './plain-text.ts';

const SAMPLE = 40;
const MAX_LABEL = 40;
const COMMON_SHARE = 0.2;
const HEADING = /^H[1-6]$/;
const LABELLED: ReadonlySet<string> = new Set('A B STRONG BUTTON H1 H2 H3 H4 H5 H6'.split(' '));

/** Where the first headings of the records differ, one that several share is a title: things of one make. */
const MOST_SHARED = 0.9;

/**
 * Words that links and bold elements of many records share ("Details", "立即购买", "Seller"), never titles, and
 * addresses that they share (the channel of every message), as they are written. `records` are the nodes of one group.
 */
export function commonLabels(tree: PageTree, records: readonly number[]): ReadonlySet<string> {
  const sample = records.slice(0, SAMPLE);
  const counts = new Map<string, number>();
  for (const record of sample) {
    for (const label of labelsIn(tree, record)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const least = Math.max(2, COMMON_SHARE * sample.length);
  const labels = new Set([...counts].filter(([, count]) => count > least).map(([label]) => label));
  for (const title of titlesAmong(tree, sample, labels)) labels.delete(title);
  return labels;
}

/** The titles of things of one make: first headings, else first links, that differ between the records. */
function titlesAmong(
  tree: PageTree,
  records: readonly number[],
  labels: ReadonlySet<string>,
): readonly string[] {
  const headings = records.flatMap((record) => firstHeading(tree, record) ?? []);
  const titles = headings.length > 0 ? headings : onlyLinks(tree, records, labels);
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const areTitles = titles.length >= MOST_SHARED * records.length && most < MOST_SHARED * records.length;
  return areTitles ? [...counts.keys()] : [];
}

/** The words of the first links, where no record that begins with a label has a link of other words. */
function onlyLinks(tree: PageTree, records: readonly number[], labels: ReadonlySet<string>): string[] {
  const links = records.map((record) => linkedWords(tree, record));
  const isAmbiguous = links.some(
    ([first = '', ...others]) => labels.has(first) && others.some((words) => !labels.has(words)),
  );
  return isAmbiguous ? [] : links.flatMap(([first]) => first ?? []);
}

function linkedWords(tree: PageTree, record: number): string[] {
  const words: string[] = [];
  for (let node = record; node < (tree.end[record] ?? 0); node += 1) {
    if (tree.tags[node] === 'A' && (tree.text[node] ?? 0) > 0) words.push(plainTextOf(tree, node));
  }
  return words;
}

/** The words of the first heading that leads somewhere. */
function firstHeading(tree: PageTree, record: number): string | null {
  for (let node = record; node < (tree.end[record] ?? 0); node += 1) {
    if (HEADING.test(tree.tags[node] ?? '') && (tree.linkText[node] ?? 0) > 0) return plainTextOf(tree, node);
  }
  return null;
}

function addressOf(tree: PageTree, node: number): string {
  const link = tree.elements[node];
  return link === undefined ? '' : (attributeOf(link, 'href') ?? '').trim();
}

function labelsIn(tree: PageTree, record: number): Set<string> {
  const labels = new Set<string>();
  for (let node = record; node < (tree.end[record] ?? 0); node += 1) {
    const tag = tree.tags[node] ?? '';
    if (tag === 'A') labels.add(addressOf(tree, node));
    if ((tree.text[node] ?? 0) > MAX_LABEL || !LABELLED.has(tag)) continue;
    const label = plainTextOf(tree, node);
    if (label !== '') labels.add(label);
  }
  return labels;
}
