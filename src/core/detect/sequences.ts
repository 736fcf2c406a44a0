import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap, SlotIndex } from './concept-map.ts';
import { firstFrom, type Hit } from './hit.ts';

type Places = Pick<ConceptMap, 'hitsOfSlot'>;

/** Words (borderless scripts: characters) between two hits that do not overlap; Infinity across sentences. */
export function wordsBetween(text: FoldedText, before: Hit, after: Hit): number {
  if (after.start < before.end) return Number.POSITIVE_INFINITY;
  if (text.sentences[before.end - 1] !== text.sentences[after.start]) return Number.POSITIVE_INFINITY;
  return Math.max(0, (text.tokens[after.start] ?? 0) - (text.tokens[before.end - 1] ?? 0) - 1);
}

/** All ways the slots stand one after the other, each next hit the nearest one; at most one way a first hit. */
export function findSequences(
  text: FoldedText,
  places: Places,
  { seq, within }: { readonly seq: readonly SlotIndex[]; readonly within: number },
): Hit[][] {
  const slots: (readonly Hit[])[] = [];
  for (const slot of seq) {
    const hits = places.hitsOfSlot(slot);
    if (hits.length === 0) return [];
    slots.push(hits);
  }
  const ways: Hit[][] = [];
  for (const hit of slots[0] ?? []) {
    const way = continueFrom(text, hit, slots, 1, within);
    if (way !== null) ways.push(way);
  }
  return ways;
}

/** The way from `from`, which fills slot `at - 1`, to the last slot; `from` comes first. */
function continueFrom(
  text: FoldedText,
  from: Hit,
  slots: readonly (readonly Hit[])[],
  at: number,
  within: number,
): Hit[] | null {
  const hits = slots[at];
  if (hits === undefined) return [from];
  for (let next = firstFrom(hits, from.end); next < hits.length; next += 1) {
    const hit = hits[next];
    if (hit === undefined || wordsBetween(text, from, hit) > within) return null;
    const way = continueFrom(text, hit, slots, at + 1, within);
    if (way !== null) return [from, ...way];
  }
  return null;
}

/** All ways the slots stand close together in any order: each within `within` words of the first slot's hit. */
export function findNear(
  text: FoldedText,
  places: Places,
  { near, within }: { readonly near: readonly SlotIndex[]; readonly within: number },
): Hit[][] {
  const slots: (readonly Hit[])[] = [];
  for (const slot of near) {
    const hits = places.hitsOfSlot(slot);
    if (hits.length === 0) return [];
    slots.push(hits);
  }
  const [first, ...rest] = slots;
  const ways: Hit[][] = [];
  for (const hit of first ?? []) {
    const others = rest.map((hits) => hits.find((other) => distance(text, hit, other) <= within));
    const found = others.filter((other) => other !== undefined);
    if (found.length === rest.length) ways.push([hit, ...found]);
  }
  return ways;
}

function distance(text: FoldedText, a: Hit, b: Hit): number {
  return a.start <= b.start ? wordsBetween(text, a, b) : wordsBetween(text, b, a);
}
