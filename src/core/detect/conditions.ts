import type { CompiledCondition, CompiledException } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { Answers } from './answers.ts';
import type { ConceptMap, SlotIndex } from './concept-map.ts';
import type { Hit } from './hit.ts';
import { firstNear, firstSequence, wordsBetween } from './sequences.ts';
import { isOfWholeText } from './signals.ts';
import { type Wants, wantsOf } from './wants.ts';

/** A share is made of many small words: so many are shown. */
const SHOWN_OF_SHARE = 5;

/** What met a condition: the hits, in the order the condition names them. */
export type Witness = readonly Hit[];

/** What a test asks for. */
export type Question =
  /** `isWordless`: met by the text as a whole, so by no hit. */
  | { readonly kind: 'stands'; readonly concept: number; readonly isWordless: boolean }
  | { readonly kind: 'seq'; readonly seq: readonly SlotIndex[]; readonly within: number }
  | { readonly kind: 'near'; readonly near: readonly SlotIndex[]; readonly within: number }
  | { readonly kind: 'count' | 'share'; readonly concept: number; readonly atLeast: number }
  | { readonly kind: 'all' | 'any' | 'none'; readonly parts: readonly Test[] };

/**
 * A condition with its concepts looked up; `at` is its place among the tests of its maker, `wants` what must stand for it
 * to be met.
 */
export type Test = Question & { readonly at: number; readonly wants: Wants };

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
  /** What is known of tests under these exceptions; null where nothing is kept. */
  readonly answers: Answers | null;
}

/**
 * A maker of tests; `names` are the concepts' ids by index. Conditions that ask for the same get the same test: rules
 * have most of their parts in common.
 */
export function createTestMaker(names: readonly string[]): (condition: CompiledCondition) => Test {
  const made = new Map<string, Test>();
  const toTest = (condition: CompiledCondition): Test => {
    const question = toQuestion(condition, names, toTest);
    const key = JSON.stringify(question);
    const test = made.get(key) ?? toTestAt(question, made.size);
    made.set(key, test);
    return test;
  };
  return toTest;
}

/** What a test asks for where its kind asks for something else. */
const NOTHING = {
  concept: -1,
  isWordless: false,
  seq: [],
  near: [],
  within: 0,
  atLeast: 0,
  parts: [],
};

/**
 * Tests of all kinds have the same properties in the same order: where an engine meets objects of many shapes it looks
 * each property up by its name, which took a twentieth of all time. So whether one has a property says nothing of its kind.
 */
function toTestAt(question: Question, at: number): Test {
  return { ...NOTHING, ...question, at, wants: wantsOf(question) };
}

function toQuestion(
  condition: CompiledCondition,
  names: readonly string[],
  toTest: (part: CompiledCondition) => Test,
): Question {
  if (typeof condition === 'number')
    return { kind: 'stands', concept: condition, isWordless: isOfWholeText(names[condition] ?? '') };
  if ('seq' in condition) return { kind: 'seq', ...condition };
  if ('near' in condition) return { kind: 'near', ...condition };
  if ('count' in condition) return { kind: 'count', concept: condition.count, atLeast: condition.atLeast };
  if ('share' in condition) return { kind: 'share', concept: condition.share, atLeast: condition.atLeast };
  if ('all' in condition) return { kind: 'all', parts: condition.all.map(toTest) };
  if ('any' in condition) return { kind: 'any', parts: condition.any.map(toTest) };
  return { kind: 'none', parts: condition.none.map(toTest) };
}

/** Prepares an exception. */
export function toPlaceException({ concept, before, after, over }: CompiledException): PlaceException {
  return { slot: concept, before: before ?? -1, after: after ?? -1, over: over ?? false };
}

/** Whether the words of the text allow the test to be met; false is certain, and far cheaper than to try. */
export function canMeet({ wants }: Test, places: ConceptMap): boolean {
  for (const slot of wants.slots) if (!places.canFill(slot)) return false;
  for (const parts of wants.choices) if (!canMeetAny(parts, places)) return false;
  return true;
}

function canMeetAny(parts: readonly Test[], places: ConceptMap): boolean {
  for (const part of parts) if (canMeet(part, places)) return true;
  return false;
}

/** The first thing that meets the test, null when nothing does. An absence is met by an empty witness. */
export function meet(test: Test, scene: Scene): Witness | null {
  const { answers, places } = scene;
  if (answers === null) return lookFor(test, scene);
  const known = answers.of(test, places.reading);
  if (known !== undefined) return known;
  const witness = lookFor(test, scene);
  answers.keep(test, places.reading, witness);
  return witness;
}

function lookFor(test: Test, scene: Scene): Witness | null {
  switch (test.kind) {
    case 'stands':
      return meetConcept(test, scene);
    case 'seq':
      return firstSequence(scene.text, scene.places, test, (way) => !isExcepted(way, scene));
    case 'near':
      return firstNear(scene.text, scene.places, test, (way) => !isExcepted(way, scene));
    case 'count':
      return meetCount(test.concept, test.atLeast, scene);
    case 'share':
      return meetShare(test.concept, test.atLeast, scene);
    case 'none':
      return meetAny(test.parts, scene) === null ? [] : null;
    case 'any':
      return meetAny(test.parts, scene);
    case 'all':
      return meetAll(test.parts, scene);
    default:
      return test satisfies never;
  }
}

function meetConcept(
  { concept, isWordless }: { readonly concept: number; readonly isWordless: boolean },
  scene: Scene,
): Witness | null {
  const hits = scene.places.hitsOf(concept);
  if (isWordless) return hits.length > 0 ? [] : null;
  for (const hit of hits) {
    const witness = [hit];
    if (!isExcepted(witness, scene)) return witness;
  }
  return null;
}

function meetAny(parts: readonly Test[], scene: Scene): Witness | null {
  for (const part of parts) {
    if (!canMeet(part, scene.places)) continue;
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
  const distinct: Hit[] = [];
  for (const hit of hits) {
    if (isExcepted([hit], scene)) continue;
    const same = distinct.findIndex((one) => isSameWording(scene.text, one, hit));
    distinct[same < 0 ? distinct.length : same] = hit;
  }
  return distinct.length >= atLeast ? distinct : null;
}

/** Counts places, so many of every hundred words (borderless scripts: characters); the first few are the witness. */
function meetShare(concept: number, atLeast: number, { text, places }: Scene): Witness | null {
  const hits = places.hitsOf(concept);
  const words = (text.tokens[text.length - 1] ?? 0) + 1;
  return hits.length > 0 && hits.length * 100 >= atLeast * words ? hits.slice(0, SHOWN_OF_SHARE) : null;
}

function isSameWording({ units }: FoldedText, a: Hit, b: Hit): boolean {
  const length = a.end - a.start;
  if (length !== b.end - b.start) return false;
  for (let at = 0; at < length; at += 1) if (units[a.start + at] !== units[b.start + at]) return false;
  return true;
}

function isExcepted(witness: Witness, { text, places, unless }: Scene): boolean {
  for (const exception of unless) if (isExceptedBy(exception, witness, text, places)) return true;
  return false;
}

function isExceptedBy(
  exception: PlaceException,
  witness: Witness,
  text: FoldedText,
  places: ConceptMap,
): boolean {
  const others = places.hitsOfSlot(exception.slot);
  for (const hit of witness)
    for (const other of others) if (applies(exception, text, hit, other)) return true;
  return false;
}

function applies({ before, after, over }: PlaceException, text: FoldedText, hit: Hit, other: Hit): boolean {
  if (over && other.start < hit.end && hit.start < other.end) return true;
  if (before >= 0 && wordsBetween(text, other, hit) <= before) return true;
  return after >= 0 && wordsBetween(text, hit, other) <= after;
}
