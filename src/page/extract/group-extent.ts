import type { Candidate } from './candidate-groups.ts';
import { median, valuesOf } from './group-features.ts';
import { isHeading } from './headed-runs.ts';
import { isHeaderRow } from './header-row.ts';
import { hasLinkedTitle } from './linked-title.ts';
import { childrenOf, type PageTree } from './page-tree.ts';
import { isBylined, isNamedPost } from './post-names.ts';
import { isSameKind, shapeOf } from './shape-features.ts';
import type { PageStructure } from './structure-classes.ts';
import { haveSameParts, takeTurns } from './taking-turns.ts';

const WRAPPER_GROWTH = 1.3;
const SEVERAL = 4;
const SIMILAR_QUALITY = 3;
/** Members of which so many have a heading that leads somewhere are told by it. */
const HEADED = 0.9;
/** Share of members that are posts where what completes them has to be one. */
const ALL_POSTS = 0.95;
/** A row with less than this part of the usual cells spans the table: a title, a pager. */
const FEW_CELLS = 3;

/**
 * The outermost wrapper that still holds one record each. A card inside its list item is the same record; what a
 * wrapper adds (a price beside the linked block) belongs to it, as long as the record stays most of the wrapper.
 */
export function outermostAlike(
  tree: PageTree,
  structure: PageStructure,
  candidate: Candidate,
  candidates: readonly Candidate[],
): Candidate {
  let outer = candidate;
  const byId = new Map(candidates.map((other) => [other.id, other]));
  for (let id = candidate.parent; id > 0; id = structure.classes[id]?.parent ?? -1) {
    const members = structure.classes[id]?.members ?? [];
    if (members.length !== candidate.members.length) break;
    const growth = medianText(tree, members) / Math.max(1, medianText(tree, candidate.members));
    if (growth > WRAPPER_GROWTH && !standSideBySide(tree, members)) break;
    outer = byId.get(id) ?? outer;
  }
  return outer;
}

/** Several in one parent: a list of its own, each with one record and what belongs to it, terms of an offer say. */
function standSideBySide(tree: PageTree, members: readonly number[]): boolean {
  const [first = 0] = members;
  return members.length >= SEVERAL && members.every((member) => tree.parent[member] === tree.parent[first]);
}

function medianText(tree: PageTree, members: readonly number[]): number {
  return median(valuesOf(tree.text, members));
}

/**
 * The members that are records, with the siblings that a different state set apart (a sticky thread, a promoted
 * offer) and without those that hold nothing of what the others hold (a header row, a pager, an empty cell).
 */
export function completeGroup(tree: PageTree, structure: PageStructure, candidate: Candidate): number[] {
  if (isHeading(tree, candidate.members[0] ?? 0)) return [...candidate.members];
  const members = new Set(candidate.members);
  const isPart = partsOfRecords(tree, structure, candidate);
  for (const node of [...siblingsOf(tree, structure, candidate), ...cousinsOf(tree, structure, candidate)]) {
    if (!members.has(node) && isVariant(tree, structure, candidate, node) && !isPart(node)) members.add(node);
  }
  const cells = usualCells(tree, candidate);
  const records = [...members]
    .filter((member) => isFilled(tree, candidate, member))
    .filter((member) => cells === 0 || childrenOf(tree, member).length * FEW_CELLS >= cells)
    .sort((a, b) => a - b)
    .filter((_, at, rows) => cells === 0 || !isHeaderRow(tree, rows, at));
  return rowsAround(tree, records);
}

/** The rows of cells of which each row has one: what stands beside it, a number or a button, belongs to the record. */
function rowsAround(tree: PageTree, cells: number[]): number[] {
  if (cells.some((cell) => tree.tags[cell] !== 'TD')) return cells;
  const rows = cells.map((cell) => tree.parent[cell] ?? 0);
  const areRows = rows.every((row, at) => tree.tags[row] === 'TR' && row !== rows[at - 1]);
  return areRows ? rows : cells;
}

/** Tells what stands once beside each member and is made of other parts: the second row of a record. */
function partsOfRecords(
  tree: PageTree,
  { classes, classOf }: PageStructure,
  { members }: Candidate,
): (node: number) => boolean {
  const known = new Map<number, boolean>();
  return (node) => {
    const id = classOf[node] ?? 0;
    const before = known.get(id);
    if (before !== undefined) return before;
    const others = classes[id]?.members ?? [];
    const isPart = takeTurns(tree, members, others) && !haveSameParts(tree, members, others);
    known.set(id, isPart);
    return isPart;
  };
}

/** How many cells the rows of a table have; 0 for records that are no rows. */
function usualCells(tree: PageTree, { members }: Candidate): number {
  if (tree.tags[members[0] ?? 0] !== 'TR') return 0;
  return median(Int32Array.from(members, (member) => childrenOf(tree, member).length));
}

/**
 * What stands beside the members. Where each of them has a heading that leads somewhere, also what has one and stands in
 * an element of one class with those that they stand in: records of who pays for it have a box of their own.
 */
function siblingsOf(tree: PageTree, { classes }: PageStructure, candidate: Candidate): number[] {
  const parents = new Set(candidate.members.map((member) => tree.parent[member] ?? 0));
  const beside = [...parents].flatMap((parent) => childrenOf(tree, parent));
  if (Math.min(candidate.features.withHeading, candidate.features.titled) < HEADED) return beside;
  const others = (classes[candidate.parent]?.members ?? []).filter((parent) => !parents.has(parent));
  const headed = others.flatMap((parent) =>
    childrenOf(tree, parent).filter((node) => hasHeading(tree, node)),
  );
  return [...beside, ...headed];
}

function hasHeading(tree: PageTree, node: number): boolean {
  return (tree.headings[node] ?? 0) > 0 && hasLinkedTitle(tree, node);
}

/** Elements of one kind with the members in a neighbouring list (`ol#stickies` before `ol#threads`). */
function cousinsOf(tree: PageTree, { classes }: PageStructure, candidate: Candidate): number[] {
  const model = candidate.members[0] ?? 0;
  const own = tree.signatures.tokensOf(tree.kind[model] ?? 0);
  if (own.length === 0) return [];
  const shape = shapeOf(tree, model);
  const isAlike = (node: number) =>
    tree.tags[node] === tree.tags[model] &&
    (tree.kind[node] === tree.kind[model] || isSameKind(shapeOf(tree, node), shape));
  const grandparent = classes[candidate.parent]?.parent ?? -1;
  return classes
    .filter((other) => (classes[other.parent]?.parent ?? -2) === grandparent)
    .flatMap((other) => other.members.filter((member) => isAlike(member)));
}

/** Same tag, and a class in common or neither has one, and about as much in it. */
function isVariant(tree: PageTree, structure: PageStructure, candidate: Candidate, node: number): boolean {
  const model = candidate.members[0] ?? 0;
  if (tree.tags[node] !== tree.tags[model]) return false;
  const own = tree.signatures.tokensOf(tree.kind[node] ?? 0);
  const others = tree.signatures.tokensOf(tree.kind[model] ?? 0);
  const isNamedAlike = own.length === 0 ? others.length === 0 : own.some((token) => others.includes(token));
  if (
    !isNamedAlike ||
    (structure.classes[structure.classOf[node] ?? 0]?.members.length ?? 0) > candidate.members.length
  )
    return false;
  const { features } = candidate;
  const ratio = (tree.chunks[node] ?? 0) / Math.max(1, features.chunks);
  const isAlike = ratio > 1 / SIMILAR_QUALITY && ratio < SIMILAR_QUALITY;
  const lacksLink = features.withLink > 0.8 && tree.links[node] === 0;
  const lacksPrice = features.withPrice > 0.8 && tree.prices[node] === 0;
  const isSame = tree.kind[node] === tree.kind[model] && own.length > 0;
  const lacksImage = !isSame && features.withImage > 0.9 && tree.images[node] === 0;
  if (!isAlike || lacksLink || lacksPrice || lacksImage) return false;
  return isSame || features.posts < ALL_POSTS || isPost(tree, node);
}

/** A pager among posts is none, however alike it is. */
function isPost(tree: PageTree, node: number): boolean {
  return isNamedPost(tree, node) || isBylined(tree, node);
}

/** False for members that lack what makes the others records. */
function isFilled(tree: PageTree, { features }: Candidate, member: number): boolean {
  const text = tree.text[member] ?? 0;
  if (text < 2 || (text < features.text * 0.08 && tree.images[member] === 0)) return false;
  const hasPrice = features.withPrice > 0.85 && tree.prices[member] !== 0;
  if (features.withLink > 0.75 && tree.links[member] === 0 && !hasPrice) return false;
  const lacksBoth = tree.prices[member] === 0 && tree.images[member] === 0;
  return !(features.withPrice > 0.85 && features.withImage > 0.85 && lacksBoth);
}
