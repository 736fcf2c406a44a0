import { isHeading, runsOf } from './headed-runs.ts';
import { childrenOf, type PageTree } from './page-tree.ts';
import type { RecordGroup } from './record-groups.ts';
import { withoutRepeats } from './rows-between.ts';
import type { PageStructure } from './structure-classes.ts';

/**
 * The nodes of each record of a group. Usually one; of a heading also what it heads; where the siblings between two
 * members repeat the same pattern with text in it (a second table row with the details, `dd` after `dt`), they belong to
 * the record too.
 */
export function* recordElementSteps(
  tree: PageTree,
  structure: PageStructure,
  group: RecordGroup,
): Generator<void, number[][]> {
  if (isHeading(tree, group.members[0] ?? 0)) return filledRuns(tree, group.members);
  const byParent = groupBy(group.members, (member) => tree.parent[member] ?? 0);
  const records: number[][] = [];
  for (const [parent, members] of byParent) {
    const joined = yield* joinSiblings(tree, structure, parent, members);
    for (const nodes of joined) records.push(nodes);
  }
  return records;
}

function filledRuns(tree: PageTree, headings: readonly number[]): number[][] {
  return runsOf(tree, headings).map((run) => run.filter((node) => (tree.text[node] ?? 0) > 0));
}

/** With more members than this the work is done in steps. */
const MANY = 1_000;

/** What stands between two members, and the classes of it, one for several alike. */
type Gap = { readonly nodes: readonly number[]; readonly key: string };

function* joinSiblings(
  tree: PageTree,
  structure: PageStructure,
  parent: number,
  members: readonly number[],
): Generator<void, number[][]> {
  const alone = members.map((member) => [member]);
  if (members.length < 3) return alone;
  const gaps = gapsBetween(tree, structure, parent, members);
  if (members.length > MANY) yield;
  const pattern = repeatedPattern(gaps.slice(1, -1));
  if (members.length > MANY) yield;
  if (pattern === null) return alone;
  const leads = leadingCount(tree, gaps, pattern);
  const follows = pattern.nodes.length - leads;
  return members.map((member, at) => {
    const lead = leads === 0 ? [] : (gaps[at]?.nodes ?? []).slice(-leads);
    const { nodes = [], key = '' } = gaps[at + 1] ?? {};
    const isWhole = leads === 0 && key === pattern.key && at + 1 < members.length;
    return [...lead, member, ...(isWhole ? nodes : nodes.slice(0, follows))].filter(
      (node) => (tree.text[node] ?? 0) > 0,
    );
  });
}

/** The siblings before the first member, between each two, and after the last. */
function gapsBetween(
  tree: PageTree,
  structure: PageStructure,
  parent: number,
  members: readonly number[],
): Gap[] {
  const known = new Set(members);
  const gaps: number[][] = [[]];
  for (const child of childrenOf(tree, parent)) {
    if (known.has(child)) gaps.push([]);
    else gaps.at(-1)?.push(child);
  }
  const keyOf = (nodes: readonly number[]) => withoutRepeats(nodes.map((node) => structure.classOf[node]));
  return gaps.map((nodes) => ({ nodes, key: keyOf(nodes).join(' ') }));
}

/** A gap as it is between most members, null when nothing with text stands there. */
function repeatedPattern(gaps: readonly Gap[]): Gap | null {
  const counts = groupBy(gaps, ({ key }) => key);
  const [most] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [model] = most ?? [];
  if (most === undefined || model === undefined || model.key === '') return null;
  return most.length < 0.7 * gaps.length ? null : model;
}

/**
 * How many siblings of the pattern come before their member. An empty sibling (a spacer row) ends a record; with
 * none, the pattern leads when it stands before the first member and not after the last.
 */
function leadingCount(tree: PageTree, gaps: readonly Gap[], { nodes, key }: Gap): number {
  const spacer = nodes.findIndex((node) => (tree.text[node] ?? 0) === 0 && (tree.images[node] ?? 0) === 0);
  if (spacer >= 0) return nodes.length - spacer - 1;
  const startsBefore = (gaps[0]?.key ?? '').endsWith(key);
  const endsAfter = (gaps.at(-1)?.key ?? '').startsWith(key);
  return startsBefore && !endsAfter ? nodes.length : 0;
}

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
