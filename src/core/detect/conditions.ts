import type { Condition, Exception } from '../packs/pack.schema.ts';
import { type FoldedText, unitsToString } from '../text/fold.ts';
import { type ConceptMap, type SlotIndex, slotIndex } from './concept-map.ts';
import type { Hit } from './hit.ts';
import { findNear, findSequences, wordsBetween } from './sequences.ts';

/** A share is made of many small words: so many are shown. */
const SHOWN_OF_SHARE = 5;

/** What met a condition: the hits, in the order the condition names them. */
export type Witness = readonly Hit[];

/** A condition with its concepts looked up. */
export type Test =
  | { readonly kind: 'stands'; readonly concept: number }
  | { readonly kind: 'seq'; readonly seq: readonly SlotIndex[]; readonly within: number }
  | { readonly kind: 'near'; readonly near: readonly SlotIndex[]; readonly within: number }
  | { readonly kind: 'count' | 'share'; readonly concept: number; readonly atLeast: number }
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly Test[] };

/** An exception with its concepts looked up; a distance that was not given is -1. */
export interface PlaceException {
  readonly slot: SlotIndex;
  readonly before: number;
  readonly after: number;
  readonly over: boolean;
}

/** One text with its concepts, and the exceptions under which a place does not count. */
export interface Scene {
  readonly text: FoldedText;
  readonly places: ConceptMap;
  readonly unless: readonly PlaceException[];
}

/** Looks up the concepts of a condition. */
export function toTest(condition: Condition, index: ReadonlyMap<string, number>): Test {
  const slots = (list: readonly (string | readonly string[])[]): SlotIndex[] =>
    list.map((slot) => slotIndex(slot, index));
  const one = (id: string): number => Number(slotIndex(id, index));
  const parts = (list: readonly Condition[]): Test[] => list.map((part) => toTest(part, index));
  if (typeof condition === 'string') return { kind: 'stands', concept: one(condition) };
  if ('seq' in condition) return { kind: 'seq', seq: slots(condition.seq), within: condition.within };
  if ('near' in condition) return { kind: 'near', near: slots(condition.near), within: condition.within };
  if ('count' in condition)
    return { kind: 'count', concept: one(condition.count), atLeast: condition.atLeast };
  if ('share' in condition)
    return { kind: 'share', concept: one(condition.share), atLeast: condition.atLeast };
  if ('all' in condition) return { kind: 'all', parts: parts(condition.all) };
  if ('any' in condition) return { kind: 'any', parts: parts(condition.any) };
  return { kind: 'none', parts: parts(condition.none) };
}

/** Looks up the concepts of an exception. */
export function toPlaceException(
  { concept, before, after, over }: Exception,
  index: ReadonlyMap<string, number>,
): PlaceException {
  return { slot: slotIndex(concept, index), before: before ?? -1, after: after ?? -1, over: over ?? false };
}

/** Whether the words of the text allow the test to be met; false is certain, and far cheaper than to try. */
export function canMeet(test: Test, places: ConceptMap): boolean {
  switch (test.kind) {
    case 'stands':
    case 'count':
    case 'share':
      return places.canStand(test.concept);
    case 'seq':
      return test.seq.every((slot) => places.canFill(slot));
    case 'near':
      return test.near.every((slot) => places.canFill(slot));
    case 'none':
      return true;
    case 'any':
      return test.parts.some((part) => canMeet(part, places));
    case 'all':
      return test.parts.every((part) => canMeet(part, places));
    default:
      return test satisfies never;
  }
}

/** The first thing that meets the test, null when nothing does. An absence is met by an empty witness. */
export function meet(test: Test, scene: Scene): Witness | null {
  switch (test.kind) {
    case 'stands':
      return meetConcept(test.concept, scene);
    case 'seq':
      return first(findSequences(scene.text, scene.places, test), scene);
    case 'near':
      return first(findNear(scene.text, scene.places, test), scene);
    case 'count':
      return meetCount(test.concept, test.atLeast, scene);
    case 'share':
      return meetShare(test.concept, test.atLeast, scene);
    case 'none':
      return test.parts.some((part) => meet(part, scene) !== null) ? null : [];
    case 'any':
      return meetAny(test.parts, scene);
    case 'all':
      return meetAll(test.parts, scene);
    default:
      return test satisfies never;
  }
}

function meetConcept(concept: number, scene: Scene): Witness | null {
  const hit = scene.places.hitsOf(concept).find((one) => !isExcepted([one], scene));
  return hit === undefined ? null : [hit];
}

function meetAny(parts: readonly Test[], scene: Scene): Witness | null {
  for (const part of parts) {
    const witness = meet(part, scene);
    if (witness !== null) return witness;
  }
  return null;
}

function meetAll(parts: readonly Test[], scene: Scene): Witness | null {
  const all: Hit[] = [];
  for (const part of parts) {
    const witness = meet(part, scene);
    if (witness === null) return null;
    all.push(...witness);
  }
  return all;
}

/** Counts different wordings: one word said five times is one sign, not five. */
function meetCount(concept: number, atLeast: number, scene: Scene): Witness | null {
  const hits = scene.places.hitsOf(concept);
  if (hits.length < atLeast) return null;
  const counted = hits.filter((hit) => !isExcepted([hit], scene));
  const distinct = new Map(counted.map((hit) => [unitsToString(scene.text, hit.start, hit.end), hit]));
  return distinct.size >= atLeast ? [...distinct.values()] : null;
}

/** Counts places, so many of every hundred words (borderless scripts: characters); the first few are the witness. */
function meetShare(concept: number, atLeast: number, { text, places }: Scene): Witness | null {
  const hits = places.hitsOf(concept);
  const words = (text.tokens[text.length - 1] ?? 0) + 1;
  return hits.length > 0 && hits.length * 100 >= atLeast * words ? hits.slice(0, SHOWN_OF_SHARE) : null;
}

function first(witnesses: readonly Witness[], scene: Scene): Witness | null {
  return witnesses.find((witness) => !isExcepted(witness, scene)) ?? null;
}

function isExcepted(witness: Witness, { text, places, unless }: Scene): boolean {
  return unless.some((exception) => {
    if (!places.canFill(exception.slot)) return false;
    const others = places.hitsOfSlot(exception.slot);
    return (
      others.length > 0 && witness.some((hit) => others.some((other) => applies(exception, text, hit, other)))
    );
  });
}

function applies({ before, after, over }: PlaceException, text: FoldedText, hit: Hit, other: Hit): boolean {
  if (over && other.start < hit.end && hit.start < other.end) return true;
  if (before >= 0 && wordsBetween(text, other, hit) <= before) return true;
  return after >= 0 && wordsBetween(text, hit, other) <= after;
}
