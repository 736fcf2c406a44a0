import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap, SlotIndex } from './concept-map.ts';
import { firstFrom, type Hit } from './hit.ts';

type Places = Pick<ConceptMap, 'canFillAll' | 'hitsOfSlot'>;

/** Words (borderless scripts: characters) between two hits that do not overlap; Infinity across sentences. */
export function wordsBetween(text: FoldedText, before: Hit, after: Hit): number {
  if (after.start < before.end) return Number.POSITIVE_INFINITY;
  if (text.sentences[before.end - 1] !== text.sentences[after.start]) return Number.POSITIVE_INFINITY;
  return Math.max(0, (text.tokens[after.start] ?? 0) - (text.tokens[before.end - 1] ?? 0) - 1);
}

/** Slots that stand one after the other. */
interface Sequence {
  readonly seq: readonly SlotIndex[];
  readonly within: number;
}

/** Slots that stand close together in any order: each within `within` words of the first slot's hit. */
interface Nearness {
  readonly near: readonly SlotIndex[];
  readonly within: number;
}

/** The hits of one way, in the order of the slots. */
type Way = readonly Hit[];

/** All ways of a sequence, each next hit the nearest one; at most one way a first hit. */
export function findSequences(text: FoldedText, places: Places, sequence: Sequence): Way[] {
  const ways: Way[] = [];
  firstSequence(text, places, sequence, (way) => {
    ways.push(way);
    return false;
  });
  return ways;
}

/** The first way of a sequence that is taken. */
export function firstSequence(
  text: FoldedText,
  places: Places,
  { seq, within }: Sequence,
  takes: (way: Way) => boolean,
): Way | null {
  if (!areFilled(seq, places)) return null;
  for (const hit of places.hitsOfSlot(seq[0] ?? [])) {
    found[0] = hit;
    if (!goesOn(text, places, seq, 1, within)) continue;
    const way = found.slice(0, seq.length);
    if (takes(way)) return way;
  }
  return null;
}

/** Whether each slot has a hit; afterwards all of them are worked out. */
function areFilled(slots: readonly SlotIndex[], places: Places): boolean {
  if (!places.canFillAll(slots)) return false;
  for (const slot of slots) if (places.hitsOfSlot(slot).length === 0) return false;
  return true;
}

/** The way at hand; used again for every way. */
const found: Hit[] = [];

/** Fills the slots from `at` on, after the one before, and says whether all are filled. */
function goesOn(
  text: FoldedText,
  places: Places,
  seq: readonly SlotIndex[],
  at: number,
  within: number,
): boolean {
  const slot = seq[at];
  const from = found[at - 1];
  if (slot === undefined || from === undefined) return true;
  const hits = places.hitsOfSlot(slot);
  for (let next = firstFrom(hits, from.end); next < hits.length; next += 1) {
    const hit = hits[next];
    if (hit === undefined || wordsBetween(text, from, hit) > within) return false;
    found[at] = hit;
    if (goesOn(text, places, seq, at + 1, within)) return true;
  }
  return false;
}

/** The first way of the slots to stand near that is taken. */
export function firstNear(
  text: FoldedText,
  places: Places,
  { near, within }: Nearness,
  takes: (way: Way) => boolean,
): Way | null {
  if (!areFilled(near, places)) return null;
  for (const hit of places.hitsOfSlot(near[0] ?? [])) {
    const way = [hit];
    for (const slot of near.slice(1)) {
      const other = places.hitsOfSlot(slot).find((one) => distance(text, hit, one) <= within);
      if (other !== undefined) way.push(other);
    }
    if (way.length === near.length && takes(way)) return way;
  }
  return null;
}

function distance(text: FoldedText, a: Hit, b: Hit): number {
  return a.start <= b.start ? wordsBetween(text, a, b) : wordsBetween(text, b, a);
}
