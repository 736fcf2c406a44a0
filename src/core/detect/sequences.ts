import type { FoldedText } from '../text/fold.ts';
import type { ConceptHits } from './concept-hits.ts';
import { compareHits, firstFrom, type Hit } from './hit.ts';

type Slot = string | readonly string[];

/** The hits of a slot: of its concept, or of any of its concepts in order of place. */
export function hitsOf(found: ConceptHits, slot: Slot): readonly Hit[] {
  if (typeof slot === 'string') return found.get(slot) ?? [];
  return slot.flatMap((id) => found.get(id) ?? []).sort(compareHits);
}

/** Words (borderless scripts: characters) between two hits that do not overlap; Infinity across sentences. */
export function wordsBetween(text: FoldedText, before: Hit, after: Hit): number {
  if (after.start < before.end) return Number.POSITIVE_INFINITY;
  if (text.sentences[before.end - 1] !== text.sentences[after.start]) return Number.POSITIVE_INFINITY;
  return Math.max(0, (text.tokens[after.start] ?? 0) - (text.tokens[before.end - 1] ?? 0) - 1);
}

/** All ways the slots stand one after the other, each next hit the nearest one; at most one way a first hit. */
export function findSequences(
  text: FoldedText,
  found: ConceptHits,
  { seq, within }: { readonly seq: readonly Slot[]; readonly within: number },
): Hit[][] {
  const slots = seq.map((slot) => hitsOf(found, slot));
  if (slots.some((hits) => hits.length === 0)) return [];
  const [first, ...rest] = slots;
  return (first ?? []).flatMap((hit) => {
    const way = continueFrom(text, hit, rest, within);
    return way === null ? [] : [[hit, ...way]];
  });
}

function continueFrom(
  text: FoldedText,
  from: Hit,
  slots: readonly (readonly Hit[])[],
  within: number,
): Hit[] | null {
  const [next, ...rest] = slots;
  if (next === undefined) return [];
  for (let at = firstFrom(next, from.end); at < next.length; at += 1) {
    const hit = next[at];
    if (hit === undefined || wordsBetween(text, from, hit) > within) return null;
    const way = continueFrom(text, hit, rest, within);
    if (way !== null) return [hit, ...way];
  }
  return null;
}

/** All ways the slots stand close together in any order: each within `within` words of the first slot's hit. */
export function findNear(
  text: FoldedText,
  found: ConceptHits,
  { near, within }: { readonly near: readonly Slot[]; readonly within: number },
): Hit[][] {
  const [first, ...rest] = near.map((slot) => hitsOf(found, slot));
  return (first ?? []).flatMap((hit) => {
    const others = rest.map((hits) => hits.find((other) => distance(text, hit, other) <= within));
    const all = others.filter((other) => other !== undefined);
    return all.length === rest.length ? [[hit, ...all]] : [];
  });
}

function distance(text: FoldedText, a: Hit, b: Hit): number {
  return a.start <= b.start ? wordsBetween(text, a, b) : wordsBetween(text, b, a);
}
