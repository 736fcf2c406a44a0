import { type GroupFeatures, sum } from './group-features.ts';
import type { PageTree } from './page-tree.ts';

const LEAST = 5;
const MOSTLY = 0.7;
/** More than this between two is no part of the first. */
const FEW = 8;
/** What stands beside less text than this is not measured again. */
const STANDS_ALONE = 0.8;

/**
 * What is measured of records of which each is followed by something that goes with it, a row or a paragraph with a
 * description say: that one's text is no article beside the list. Other groups as they are.
 */
export function withRowsBetween(
  tree: PageTree,
  members: readonly number[],
  features: GroupFeatures,
): GroupFeatures {
  if (members.length < LEAST || features.standing >= STANDS_ALONE || !mayBeFollowed(features))
    return features;
  const gaps = members.slice(1).map((next, at) => between(tree, members[at] ?? 0, next));
  const usual = mostCommon(gaps.map((gap) => madeOf(tree, gap)));
  const followers = gaps.filter((gap) => gap.length > 0 && madeOf(tree, gap) === usual);
  if (followers.length < MOSTLY * gaps.length) return features;
  const all = [...members, ...followers.flat()];
  const [text, prose] = [sum(tree.text, all), sum(tree.prose, all)];
  return {
    ...features,
    coverage: text / Math.max(1, text, tree.content.text),
    standing: text / Math.max(1, text + Math.max(0, tree.content.prose - prose)),
  };
}

/** Rows of a table, or what leads somewhere and has several pieces: no picture in an article with a line under it. */
function mayBeFollowed({ tag, withLink, chunks }: GroupFeatures): boolean {
  return tag === 'TR' || (tag !== 'P' && withLink >= 0.9 && chunks >= 3);
}

/** The few siblings between two of one parent; none where there are more, or the two have not one parent. */
function between({ end, parent }: PageTree, node: number, next: number): number[] {
  const found: number[] = [];
  if (parent[next] !== parent[node]) return found;
  for (let at = end[node] ?? next; at < next; at = end[at] ?? next) found.push(at);
  return found.length > FEW ? [] : found;
}

/** The tags of nodes side by side, one for several alike: a description may have more than one paragraph. */
function madeOf({ tags }: PageTree, nodes: readonly number[]): string {
  return withoutRepeats(nodes.map((node) => tags[node])).join(' ');
}

/** The values, of equal ones side by side the first. */
export function withoutRepeats<Value>(values: readonly Value[]): Value[] {
  return values.filter((value, at) => at === 0 || value !== values[at - 1]);
}

function mostCommon(keys: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? '';
}
