import type { Condition, Exception } from '../packs/pack.schema.ts';
import type { FoldedText } from '../text/fold.ts';
import type { ConceptHits } from './concept-hits.ts';
import type { Hit } from './hit.ts';
import { findNear, findSequences, hitsOf, wordsBetween } from './sequences.ts';

/** What met a condition: the hits, in the order the condition names them. */
export type Witness = readonly Hit[];

/** One text with its concepts, and the exceptions under which a place does not count. */
export interface Scene {
  readonly text: FoldedText;
  readonly found: ConceptHits;
  readonly unless: readonly Exception[];
}

/** The first thing that meets the condition, null when nothing does. An absence is met by an empty witness. */
export function meet(condition: Condition, scene: Scene): Witness | null {
  if (typeof condition === 'string') return first(single(condition, scene), scene);
  if ('seq' in condition) return first(findSequences(scene.text, scene.found, condition), scene);
  if ('near' in condition) return first(findNear(scene.text, scene.found, condition), scene);
  if ('count' in condition) return meetCount(condition.count, condition.atLeast, scene);
  if ('none' in condition) return condition.none.some((part) => meet(part, scene) !== null) ? null : [];
  if ('any' in condition) return meetAny(condition.any, scene);
  return meetAll(condition.all, scene);
}

function meetAny(parts: readonly Condition[], scene: Scene): Witness | null {
  for (const part of parts) {
    const witness = meet(part, scene);
    if (witness !== null) return witness;
  }
  return null;
}

function meetAll(parts: readonly Condition[], scene: Scene): Witness | null {
  const all: Hit[] = [];
  for (const part of parts) {
    const witness = meet(part, scene);
    if (witness === null) return null;
    all.push(...witness);
  }
  return all;
}

/** Counts different wordings: one word said five times is one sign, not five. */
function meetCount(concept: string, atLeast: number, scene: Scene): Witness | null {
  const counted = hitsOf(scene.found, concept).filter((hit) => !isExcepted([hit], scene));
  const distinct = new Map(counted.map((hit) => [scene.text.text.slice(hit.start, hit.end), hit]));
  return distinct.size >= atLeast ? [...distinct.values()] : null;
}

function single(concept: string, { found }: Scene): Hit[][] {
  return hitsOf(found, concept).map((hit) => [hit]);
}

function first(witnesses: readonly Witness[], scene: Scene): Witness | null {
  return witnesses.find((witness) => !isExcepted(witness, scene)) ?? null;
}

function isExcepted(witness: Witness, { text, found, unless }: Scene): boolean {
  return unless.some(({ concept, before, after, over }) => {
    const others = hitsOf(found, concept);
    if (others.length === 0) return false;
    return witness.some((hit) =>
      others.some(
        (other) =>
          (over === true && other.start < hit.end && hit.start < other.end) ||
          (before !== undefined && wordsBetween(text, other, hit) <= before) ||
          (after !== undefined && wordsBetween(text, hit, other) <= after),
      ),
    );
  });
}
