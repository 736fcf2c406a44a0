import { commonLabels } from './fields/common-labels.ts';
import { type PageSubject, pageSubject, withoutSubject } from './main-item.ts';
import type { PageTree } from './page-tree.ts';
import { treeSteps } from './read-tree.ts';
import { recordElementSteps } from './record-elements.ts';
import { type RecordGroup, recordGroupSteps } from './record-groups.ts';
import { type PageStructure, structureSteps } from './structure-classes.ts';

/** Fewer characters than this are next to nothing. */
const NEXT_TO_NOTHING = 40;

/** A page, its lists and their records found; nothing of a record is read yet. */
export interface SegmentedPage {
  readonly tree: PageTree;
  readonly structure: PageStructure;
  readonly subject: PageSubject;
  readonly groups: readonly RecordGroup[];
  /** In page order. */
  readonly records: readonly FoundRecord[];
}

/** A record: the nodes side by side that make it up, the first of them, and the labels that all of its list carry. */
export interface FoundRecord {
  readonly nodes: readonly number[];
  readonly first: number;
  readonly labels: ReadonlySet<string>;
}

/** Finds the records of a page under `top`. `base`: the address that its links are relative to. */
export function* segmentSteps(
  document: Document,
  top: Element,
  base: string,
): Generator<void, SegmentedPage> {
  const tree = yield* readTree(top);
  const structure = yield* structureSteps(tree);
  const subject = pageSubject(document, tree, base);
  yield;
  const groups = withoutSubject(tree, yield* recordGroupSteps(tree, structure), subject);
  yield;
  const records = yield* findRecords(tree, structure, groups);
  return { tree, structure, subject, groups, records };
}

/** A page that shows next to nothing hides its content until its scripts have run: then what is hidden is read. */
export function* readTree(top: Element): Generator<void, PageTree> {
  const tree = yield* treeSteps(top);
  return (tree.text[0] ?? 0) >= NEXT_TO_NOTHING ? tree : yield* treeSteps(top, { readsHidden: true });
}

function* findRecords(
  tree: PageTree,
  structure: PageStructure,
  groups: readonly RecordGroup[],
): Generator<void, FoundRecord[]> {
  const records: FoundRecord[] = [];
  for (const group of groups) {
    const labels = commonLabels(tree, group.members);
    yield;
    for (const nodes of yield* recordElementSteps(tree, structure, group))
      records.push({ nodes, first: nodes[0] ?? 0, labels });
    yield;
  }
  return records.sort((a, b) => a.first - b.first);
}
