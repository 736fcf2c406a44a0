import { type GroupFeatures, groupBasics, groupFeatureSteps, share, sum } from './group-features.ts';
import { isPartOnly, isPossible, MIN_TEXT, recordQuality, scoreGroup } from './group-score.ts';
import { featuresOfRuns, headedRuns } from './headed-runs.ts';
import type { PageTree } from './page-tree.ts';
import { arePartsByPlace } from './parts-by-place.ts';
import { recursiveClasses } from './reply-threads.ts';
import { withRowsBetween } from './rows-between.ts';
import type { PageStructure, StructureClass } from './structure-classes.ts';

/** A structure class that may be the records of a list, with how likely it is. */
export type Candidate = {
  readonly id: number;
  readonly parent: number;
  readonly members: readonly number[];
  readonly features: GroupFeatures;
  readonly quality: number;
  readonly score: number;
};

const REPEATS = 2.5;
/** Fewer make the sections of a list, each under a heading that leads nowhere: the days of a programme. */
const SECTION_REPEATS = 1.3;
const CONTAINER_FACTOR = 0.25;
const MIN_THREADS = 3;
const MIN_SECTIONS = 3;
/** So many things with a picture each are no filters. */
const MIN_BOARDS = 8;
/** Share of sections with a heading and of parts with a picture, and of their entries without one. */
const SECTIONED = 0.9;
/** Classes with more members than this are looked at one a step. */
const MANY = 1_000;

/** All classes with at least two members that could be records, best first. */
export function* candidateSteps(tree: PageTree, structure: PageStructure): Generator<void, Candidate[]> {
  const { classes } = structure;
  const threads = recursiveClasses(tree, structure);
  const filled = yield* repeatedContent(tree, classes, threads);
  const candidates: Candidate[] = [];
  for (const [id, { members, parent }] of classes.entries()) {
    if (members.length < 2) continue;
    const runs = headedRuns(tree, members);
    if (runs !== null) {
      yield;
      candidates.push(yield* headedCandidate(tree, runs, { id, parent, members }));
    }
    if (!isWorthMeasuring(tree, members)) continue;
    yield;
    const basics = groupBasics(tree, members);
    if (!isPossible(basics)) continue;
    yield;
    const features = withRowsBetween(tree, members, yield* groupFeatureSteps(tree, members, basics));
    const score =
      scoreGroup(features) *
      containerFactor(features, filled[id] ?? 0) *
      replyFactor(structure, threads, id) *
      partFactor(tree, structure, id);
    if (score > 0)
      candidates.push({ id, parent, members, features, quality: recordQuality(features), score });
  }
  return candidates.sort((a, b) => b.score - a.score);
}

/** Headings of a flat list, measured together with what they head. */
function* headedCandidate(
  tree: PageTree,
  runs: readonly (readonly number[])[],
  place: Pick<Candidate, 'id' | 'parent' | 'members'>,
): Generator<void, Candidate> {
  const headings = yield* groupFeatureSteps(tree, place.members, groupBasics(tree, place.members));
  const features = featuresOfRuns(tree, runs, headings);
  return { ...place, features, quality: recordQuality(features), score: scoreGroup(features) };
}

/** Cheap look before the measuring: most classes of a page are single words and icons. */
function isWorthMeasuring(tree: PageTree, members: readonly number[]): boolean {
  const tag = tree.tags[members[0] ?? 0] ?? '';
  if (isPartOnly(tag) && tag !== 'SPAN') return false;
  return sum(tree.text, members) >= members.length * MIN_TEXT * 0.5;
}

/**
 * A row of cards, a menu, a filter box: most of its text is repeated things that are records or links themselves. Links
 * that all lead to one place are one thing.
 */
function containerFactor({ addresses, links }: GroupFeatures, filled: number): number {
  return filled < 0.75 || (addresses === 1 && links > 1) ? 1 : CONTAINER_FACTOR;
}

/** The messages inside repeated threads are replies: the thread is what was posted. */
function replyFactor({ classes }: PageStructure, threads: ReadonlySet<number>, id: number): number {
  if (!threads.has(id)) return 1;
  const size = classes[id]?.members.length ?? 0;
  for (let at = classes[id]?.parent ?? -1; at > 0; at = classes[at]?.parent ?? -1) {
    const outer = classes[at]?.members.length ?? 0;
    if (outer >= MIN_THREADS && outer < size) return CONTAINER_FACTOR;
  }
  return 1;
}

/** The head or the body of each of the records around it. */
function partFactor(tree: PageTree, { classes }: PageStructure, id: number): number {
  const members = classes[id]?.members ?? [];
  for (let at = classes[id]?.parent ?? -1; at > 0; at = classes[at]?.parent ?? -1) {
    if (arePartsByPlace(tree, classes[at]?.members ?? [], members)) return CONTAINER_FACTOR;
  }
  return 1;
}

/** For every class the largest share of its text that repeated inner things make up (several a member). */
function* repeatedContent(
  tree: PageTree,
  classes: readonly StructureClass[],
  threads: ReadonlySet<number>,
): Generator<void, number[]> {
  const text = classes.map(({ members }) => sum(tree.text, members));
  const filled = new Array<number>(classes.length).fill(0);
  const note = (outer: number, members: readonly number[], words: number): void => {
    const around = classes[outer]?.members ?? [];
    if (isContents(tree, around, members)) return;
    const least = areSections(tree, around, members) ? SECTION_REPEATS : REPEATS;
    if (members.length < around.length * least || arePartsByPlace(tree, around, members)) return;
    filled[outer] = Math.max(filled[outer] ?? 0, words / Math.max(1, text[outer] ?? 0));
  };
  for (const [id, inner] of classes.entries()) {
    if (inner.members.length > MANY) yield;
    if (threads.has(id) || !isUnit(tree, inner)) continue;
    for (const outer of classesAround(classes, id)) note(outer, inner.members, text[id] ?? 0);
  }
  yield;
  for (const [outer, inner] of offersInside(tree, classes)) {
    const members = inner.flatMap((id) => classes[id]?.members ?? []);
    note(
      outer,
      members.sort((a, b) => a - b),
      inner.reduce((total, id) => total + (text[id] ?? 0), 0),
    );
  }
  return filled;
}

/** True for single words in links inside of things with a picture each: what a part of a board holds. */
function isContents(tree: PageTree, outer: readonly number[], inner: readonly number[]): boolean {
  if (outer.length < MIN_BOARDS || share(tree.images, outer) < SECTIONED) return false;
  const isLinks =
    sum(tree.linkText, inner) === sum(tree.text, inner) && sum(tree.chunks, inner) === inner.length;
  return isLinks && share(tree.images, inner) + share(tree.prices, inner) === 0;
}

/** True where each of `outer` has a heading outside of `inner`, and all that leads anywhere is inside of them. */
function areSections(tree: PageTree, outer: readonly number[], inner: readonly number[]): boolean {
  if (inner.length < outer.length * SECTION_REPEATS || outer.length < MIN_SECTIONS) return false;
  if (share(tree.headings, outer) < SECTIONED || share(tree.headings, inner) > 1 - SECTIONED) return false;
  return sum(tree.links, outer) === sum(tree.links, inner);
}

/** The classes around a class, from the inside out. */
function* classesAround(classes: readonly StructureClass[], id: number): Generator<number, void> {
  for (let at = classes[id]?.parent ?? -1; at > 0; at = classes[at]?.parent ?? -1) yield at;
}

/**
 * For each class that holds several classes of offers those that hold none themselves: the cards of a row may differ in
 * their class names, as on sale or sold out, and are a row all the same.
 */
function offersInside(tree: PageTree, classes: readonly StructureClass[]): Map<number, number[]> {
  const offers = classes.flatMap((inner, id) => (isOffer(tree, inner) ? [id] : []));
  const holding = new Set(offers.flatMap((id) => [...classesAround(classes, id)]));
  const inside = new Map<number, number[]>();
  for (const id of offers) {
    if (holding.has(id)) continue;
    for (const outer of classesAround(classes, id)) {
      const known = inside.get(outer);
      if (known === undefined) inside.set(outer, [id]);
      else known.push(id);
    }
  }
  return new Map([...inside].filter(([, inner]) => inner.length > 1));
}

function isOffer(tree: PageTree, { members }: StructureClass): boolean {
  const has = (values: Int32Array) => share(values, members);
  return Math.min(has(tree.links), has(tree.prices), has(tree.images)) >= 0.6;
}

/** True when the members could stand alone: each with a link, and in a table row more than a cell of data. */
function isUnit(tree: PageTree, { members }: StructureClass): boolean {
  const has = (values: Int32Array) => share(values, members);
  const first = members[0] ?? 0;
  const isCell = tree.tags[tree.parent[first] ?? 0] === 'TR';
  if (isCell) return has(tree.images) >= 0.6 || has(tree.prices) >= 0.6;
  return has(tree.links) >= 0.6 || has(tree.prices) >= 0.8;
}
