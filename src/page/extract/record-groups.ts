import { firstNotBelow } from '../../core/first-not-below.ts';
import { type Candidate, candidateSteps } from './candidate-groups.ts';
import { completeGroup, outermostAlike } from './group-extent.ts';
import { isNamedList, isRegister, isTableOfPage, isThread, isTitledList } from './group-score.ts';
import type { PageTree } from './page-tree.ts';
import { areMadeAlike, isSameKind, shapeOf } from './shape-features.ts';
import type { PageStructure } from './structure-classes.ts';
import { areStripes, besideGroup, takeTurns } from './taking-turns.ts';

/** The records of one region of a page, as nodes in page order. */
export type RecordGroup = { readonly candidate: Candidate; readonly members: readonly number[] };

const MIN_QUALITY = 0.4;
/** Least quality of what the page is made of: a register or a board of plain rows. */
const MIN_QUALITY_OF_PAGE = 0.3;
const ROWS_OF_PAGE = 20;
const MOST_OF_PAGE = 0.8;
/** A table may have less of it: nothing else of the page is one. */
const TABLE_OF_PAGE = 0.6;
/**
 * Least score of a list of offers, of what its markup calls offers, of posts, of many titles that lead on, of records
 * with much in them, and of the rest.
 */
const MIN_SCORE = { priced: 0.3, named: 0.15, posts: 0.3, titled: 0.5, rich: 0.55, plain: 0.8 } as const;
/** Posts that are less than this beside the prose of the page are comments on an article. */
const LEAST_STANDING = 0.4;
const SHARE_OF_BEST = 0.4;
/** A list of the very records of the best may be shorter: a row under a heading of its own. */
const SHARE_OF_TWIN = 0.05;
/** What outweighs the best list by more than this (a large menu, an article) is what the page is about. */
const LEAST_OF_TOP = 0.5;
const NEARLY = 0.7;
const PRICED = 0.9;

/** The groups that are lists of records, best first; none on a page that is no list. */
export function* recordGroupSteps(tree: PageTree, structure: PageStructure): Generator<void, RecordGroup[]> {
  const all = yield* candidateSteps(tree, structure);
  const candidates = all.filter(({ members }) => !isReply(tree, members));
  const best = bestList(candidates);
  if (best === undefined) return [];
  const taken: RecordGroup[] = [];
  for (const candidate of candidates) {
    if (candidate !== best && !isSecondary(tree, candidate, best)) continue;
    if (!makeRoom(tree, taken, candidate.members)) continue;
    yield;
    if (joinsOne(tree, taken, candidate)) continue;
    const outer = outermostAlike(tree, structure, candidate, candidates);
    yield;
    taken.push({ candidate: outer, members: completeGroup(tree, structure, outer) });
  }
  return taken;
}

/**
 * Takes out of the groups what only completed them and holds several records of another list: a row of three is no
 * record. False, and nothing is taken out, where a group and the list have more than that in common.
 */
function makeRoom(tree: PageTree, taken: RecordGroup[], records: readonly number[]): boolean {
  const met = taken.filter(({ members }) => overlaps(tree, members, records));
  if (met.some(({ candidate }) => overlaps(tree, candidate.members, records))) return false;
  const kept = met.map(({ members }) => members.filter((member) => !holdsSeveral(tree, member, records)));
  if (kept.some((members) => overlaps(tree, members, records))) return false;
  for (const [at, group] of met.entries())
    taken[taken.indexOf(group)] = { ...group, members: kept[at] ?? group.members };
  return true;
}

function holdsSeveral(tree: PageTree, node: number, records: readonly number[]): boolean {
  const second = firstNotBelow(records, node, records.length) + 1;
  return (records[second] ?? Number.POSITIVE_INFINITY) < (tree.end[node] ?? 0);
}

/**
 * True for what takes turns with the records of a group. Every second record of a striped list joins the others;
 * what is no record of its own is a part of theirs.
 */
function joinsOne(tree: PageTree, taken: RecordGroup[], candidate: Candidate): boolean {
  const at = taken.findIndex(({ candidate: { members } }) =>
    takeTurns(tree, members, besideGroup(tree, members, candidate.members)),
  );
  const group = taken[at];
  if (group === undefined) return false;
  if (!isBeside(tree, group.candidate, candidate) || !areStripes(tree, group.candidate, candidate))
    return true;
  const members = new Set([...group.members, ...candidate.members]);
  taken[at] = { ...group, members: [...members].sort((a, b) => a - b) };
  return true;
}

function isBeside(tree: PageTree, group: Candidate, candidate: Candidate): boolean {
  const [first = 0] = candidate.members;
  return group.members.some((member) => tree.parent[member] === tree.parent[first]);
}

/** The best list, or the best with prices where that is nearly as good: what has a price is offered. */
function bestList(candidates: readonly Candidate[]): Candidate | undefined {
  const top = candidates[0]?.score ?? 0;
  const lists = candidates.filter((candidate) => candidate.score >= LEAST_OF_TOP * top && isList(candidate));
  const priced = lists.find(({ features }) => features.withPrice >= PRICED);
  return priced !== undefined && priced.score >= NEARLY * (lists[0]?.score ?? 0) ? priced : lists[0];
}

function isList(candidate: Candidate): boolean {
  if (candidate.quality < (isThePage(candidate.features) ? MIN_QUALITY_OF_PAGE : MIN_QUALITY)) return false;
  const { withPrice, withLink } = candidate.features;
  if (isNamedList(candidate.features)) return candidate.score >= MIN_SCORE.named;
  if (withPrice >= 0.6 && withLink >= 0.6) return candidate.score >= MIN_SCORE.priced;
  if (isTitledList(candidate.features) && candidate.score >= MIN_SCORE.titled) return true;
  const isOfPage = candidate.features.standing >= LEAST_STANDING;
  if (isOfPage && isThread(candidate.features) && candidate.score >= MIN_SCORE.posts) return true;
  return candidate.score >= (candidate.quality >= 0.6 ? MIN_SCORE.rich : MIN_SCORE.plain);
}

function isThePage(features: Candidate['features']): boolean {
  const { count, coverage, inMain, withLink, chunks } = features;
  if (isTableOfPage(features, TABLE_OF_PAGE) || isRegister(features)) return true;
  return (
    count >= ROWS_OF_PAGE && coverage >= MOST_OF_PAGE && Math.min(inMain, withLink) >= PRICED && chunks >= 2
  );
}

/** Replies inside a comment of the same kind, made as it is, belong to it. */
function isReply(tree: PageTree, [first = 0]: readonly number[]): boolean {
  const kind = tree.kind[first] ?? 0;
  if (tree.signatures.tokensOf(kind).length === 0) return false;
  for (let at = tree.parent[first] ?? -1; at > 0; at = tree.parent[at] ?? -1) {
    if (tree.kind[at] !== kind || tree.text[at] === tree.text[first]) continue;
    if (areMadeAlike(shapeOf(tree, at), shapeOf(tree, first))) return true;
  }
  return false;
}

/** A second list of the page is as good as the first: same kind of records, not much smaller. */
function isSecondary(tree: PageTree, candidate: Candidate, best: Candidate): boolean {
  if (candidate.score < SHARE_OF_TWIN * best.score || candidate.quality < 0.75 * best.quality) return false;
  const isLarge = candidate.score >= SHARE_OF_BEST * best.score && isList(candidate);
  if (!isLarge && !isTwin(tree, candidate, best)) return false;
  return best.features.withPrice < 0.6 || candidate.features.withPrice >= 0.6;
}

/**
 * Offers made as those of the best list are, or cards with a picture and a title, beside it: what is put in between its
 * records is something else.
 */
function isTwin(tree: PageTree, candidate: Candidate, best: Candidate): boolean {
  const [one, other] = [candidate.features, best.features];
  const priced = Math.min(one.withPrice, other.withPrice);
  const pictured = Math.min(one.withImage, other.withImage, one.titled, other.titled);
  if (Math.min(Math.max(priced, pictured), one.inMain) < PRICED || one.tag !== other.tag) return false;
  const [own = 0, model = 0] = [candidate.members[0], best.members[0]];
  const isBetween = best.members.some((member) => holds(tree, tree.parent[member] ?? 0, own));
  const isNamedAlike = tree.kind[own] === tree.kind[model] && toldApart(tree, own);
  return (!isBetween || isNamedAlike) && isSameKind(shapeOf(tree, own), shapeOf(tree, model));
}

function toldApart(tree: PageTree, node: number): boolean {
  return tree.signatures.tokensOf(tree.kind[node] ?? 0).length > 0;
}

function holds({ end }: PageTree, outer: number, node: number): boolean {
  return outer <= node && node < (end[outer] ?? 0);
}

/** True when a member of one group holds, is held by, or is a member of the other. */
function overlaps(tree: PageTree, a: readonly number[], b: readonly number[]): boolean {
  let other = 0;
  for (const node of a) {
    // Members stand in page order and none in another: the last of b that begins before the node ends is what matters.
    while (other < b.length && (tree.end[b[other] ?? 0] ?? 0) <= node) other += 1;
    if (other < b.length && (b[other] ?? 0) < (tree.end[node] ?? 0)) return true;
  }
  return false;
}
