import { CATEGORIES, type Category } from '../../../src/core/category.ts';
import type { TextSigns } from '../../../src/core/detect/evidence.ts';
import { SHARE_STEPS } from '../../../src/core/detect/share-steps.ts';
import { type CategoryEvidence, MOST_POINTS } from '../../../src/core/packs/evidence.schema.ts';
import { createRandom, type Random } from '../../eval/obfuscate/random.ts';
import type { EvidenceRecord } from './evidence-record.ts';

/** Points of score that make an offer e times as probable. */
const SCALE = 30;
/** The margin at which evidence neither raises nor lowers: a little below even odds, as rules speak for an offer already. */
const NEUTRAL = -0.2;
const ROUNDS = 8;
const SEED = 7;
const RATE = 0.2;
const BASE_RATE = 0.05;
const PENALTY = 1e-4;
/** How far the weight of one sign moves the margin: a text has many, and no single one should decide. */
const VALUE = { sign: 0.6, word: 0.3 } as const;
/** Signs of fewer texts than this say nothing. */
export const MIN_TEXTS = 3;
/** So many words a category are kept: more of them carry over no better. */
const MOST_WORDS = 250;

/** Evidence by category. */
export type Learnt = Partial<Record<Category, CategoryEvidence>>;

/** What signs are called: concepts first, then words and sequences of words. */
export interface SignNames {
  readonly concepts: readonly string[];
  readonly words: readonly string[];
}

interface Example {
  /** Signs in the order of their names, and after all of them the steps of both shares. */
  readonly features: readonly number[];
  readonly isOffer: boolean;
  readonly times: number;
}

interface Fitted {
  readonly base: number;
  readonly weights: Float64Array;
}

/** Learns what signs weigh, in each category by itself: logistic regression, AdaGrad. Deterministic. */
export function learnEvidence(records: readonly EvidenceRecord[], names: SignNames): Learnt {
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, learnCategory(records, category, names)] as const),
  );
}

function learnCategory(
  records: readonly EvidenceRecord[],
  category: Category,
  names: SignNames,
): CategoryEvidence {
  const signs = names.concepts.length + names.words.length;
  const examples = records.flatMap((record): Example[] => {
    const isOffer = record.answers[category];
    if (isOffer === undefined) return [];
    return [{ features: featuresOf(record.signs, signs), isOffer, times: record.times ?? 1 }];
  });
  const texts = new Uint32Array(signs + 2 * SHARE_STEPS);
  for (const { features } of examples) for (const at of features) texts[at] = (texts[at] ?? 0) + 1;
  const values = valuesOf(texts, names);
  const telling = withoutOtherWords(values, fitTo(examples, values), texts, names);
  return toEvidence(fitTo(examples, telling), telling, names);
}

function featuresOf({ signs, covered, particles }: TextSigns, count: number): number[] {
  return [...signs.map(({ sign }) => sign), count + covered, count + SHARE_STEPS + particles];
}

/** How far each feature moves the margin; zero for what too few texts show. */
function valuesOf(texts: Uint32Array, { concepts, words }: SignNames): Float64Array {
  const isWord = (at: number) => at >= concepts.length && at < concepts.length + words.length;
  return Float64Array.from(texts, (count, at) =>
    count < MIN_TEXTS ? 0 : isWord(at) ? VALUE.word : VALUE.sign,
  );
}

/** The values with those of all words at zero but for the ones that say most of most texts. */
function withoutOtherWords(
  values: Float64Array,
  { weights }: Fitted,
  texts: Uint32Array,
  { concepts, words }: SignNames,
): Float64Array {
  const ofWord = (word: number) => concepts.length + word;
  const says = (word: number) => Math.abs(weights[ofWord(word)] ?? 0) * Math.sqrt(texts[ofWord(word)] ?? 0);
  const ordered = [...words.keys()].sort((a, b) => says(b) - says(a) || a - b);
  const kept = Float64Array.from(values);
  for (const word of ordered.slice(MOST_WORDS)) kept[ofWord(word)] = 0;
  return kept;
}

function fitTo(examples: readonly Example[], values: Float64Array): Fitted {
  const weights = new Float64Array(values.length);
  const squares = new Float64Array(values.length).fill(0.01);
  const order = examples.map((_, at) => at);
  const random = createRandom(SEED);
  let base = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) base = learnFrom(example, base, values, { weights, squares });
    }
  }
  return { base, weights };
}

function learnFrom(
  { features, isOffer, times }: Example,
  base: number,
  values: Float64Array,
  { weights, squares }: Readonly<Record<'weights' | 'squares', Float64Array>>,
): number {
  let margin = base;
  for (const at of features) margin += (weights[at] ?? 0) * (values[at] ?? 0);
  const error = (1 / (1 + Math.exp(-margin)) - Number(isOffer)) * times;
  for (const at of features) {
    const value = values[at] ?? 0;
    if (value === 0) continue;
    const weight = weights[at] ?? 0;
    const slope = error * value + PENALTY * weight;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = weight - (RATE * slope) / Math.sqrt(square);
  }
  return base - BASE_RATE * error;
}

function toEvidence(
  { base, weights }: Fitted,
  values: Float64Array,
  { concepts, words }: SignNames,
): CategoryEvidence {
  const points = Array.from(weights, (weight, at) => toPoints(weight * (values[at] ?? 0)));
  const signs = concepts.length + words.length;
  return {
    base: toPoints(base - NEUTRAL),
    concepts: named(concepts, points),
    words: named(words, points.slice(concepts.length)),
    covered: points.slice(signs, signs + SHARE_STEPS),
    particles: points.slice(signs + SHARE_STEPS),
  };
}

/** Points by name, in the order of names, without those that come to nothing. */
function named(names: readonly string[], points: readonly number[]): Record<string, number> {
  const all = names.map((name, at) => [name, points[at] ?? 0] as const).filter(([, value]) => value !== 0);
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A whole number of points, and no negative zero, which JSON has not. */
function toPoints(weight: number): number {
  const points = Math.round(weight * SCALE) || 0;
  return Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points));
}

function shuffle(order: number[], random: Random): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}
