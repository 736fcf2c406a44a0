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
const VALUE = 0.6;
/** Signs of fewer texts than this say nothing. */
const MIN_TEXTS = 3;

/** Evidence by category. */
export type Learnt = Partial<Record<Category, CategoryEvidence>>;

interface Example {
  /** The concepts that stand, by index, and after all concepts the steps of both shares. */
  readonly features: readonly number[];
  readonly isOffer: boolean;
  readonly times: number;
}

interface Fitted {
  readonly base: number;
  readonly weights: Float64Array;
}

/** Learns what concepts weigh, in each category by itself: logistic regression, AdaGrad. Deterministic. */
export function learnEvidence(records: readonly EvidenceRecord[], names: readonly string[]): Learnt {
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, learnCategory(records, category, names)] as const),
  );
}

function learnCategory(
  records: readonly EvidenceRecord[],
  category: Category,
  names: readonly string[],
): CategoryEvidence {
  const examples = records.flatMap(({ answers, signs, times = 1 }): Example[] => {
    const isOffer = answers[category];
    return isOffer === undefined ? [] : [{ features: featuresOf(signs, names.length), isOffer, times }];
  });
  const texts = new Uint32Array(names.length + 2 * SHARE_STEPS);
  for (const { features } of examples) for (const at of features) texts[at] = (texts[at] ?? 0) + 1;
  return toEvidence(fitTo(examples, texts), names);
}

function featuresOf({ concepts, covered, particles }: TextSigns, count: number): number[] {
  return [...concepts, count + covered, count + SHARE_STEPS + particles];
}

function fitTo(examples: readonly Example[], texts: Uint32Array): Fitted {
  const weights = new Float64Array(texts.length);
  const squares = new Float64Array(texts.length).fill(0.01);
  const order = examples.map((_, at) => at);
  const random = createRandom(SEED);
  let base = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, random);
    for (const at of order) {
      const example = examples[at];
      if (example !== undefined) base = learnFrom(example, base, weights, squares);
    }
  }
  for (const [at, count] of texts.entries()) if (count < MIN_TEXTS) weights[at] = 0;
  return { base, weights };
}

function learnFrom(
  { features, isOffer, times }: Example,
  base: number,
  weights: Float64Array,
  squares: Float64Array,
): number {
  let margin = base;
  for (const at of features) margin += (weights[at] ?? 0) * VALUE;
  const error = (1 / (1 + Math.exp(-margin)) - Number(isOffer)) * times;
  for (const at of features) {
    const weight = weights[at] ?? 0;
    const slope = error * VALUE + PENALTY * weight;
    const square = (squares[at] ?? 0) + slope * slope;
    squares[at] = square;
    weights[at] = weight - (RATE * slope) / Math.sqrt(square);
  }
  return base - BASE_RATE * error;
}

function toEvidence({ base, weights }: Fitted, names: readonly string[]): CategoryEvidence {
  const points = Array.from(weights, (weight) => toPoints(weight * VALUE));
  const count = names.length;
  const named = names.map((id, at) => [id, points[at] ?? 0] as const).filter(([, value]) => value !== 0);
  return {
    base: toPoints(base - NEUTRAL),
    concepts: Object.fromEntries(named.sort(([a], [b]) => (a < b ? -1 : 1))),
    covered: points.slice(count, count + SHARE_STEPS),
    particles: points.slice(count + SHARE_STEPS),
  };
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
