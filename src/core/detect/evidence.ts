import type { Category } from '../category.ts';
import type { CompiledEvidence, CompiledPacks } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap } from './concept-map.ts';
import { compareHits, type Hit, NO_PARTS } from './hit.ts';
import { stepOf } from './share-steps.ts';
import { sortFew } from './sort-few.ts';
import { eachSequence } from './word-sequences.ts';

/** The id of evidence among the rules of a finding. */
export const EVIDENCE = 'evidence';

/** What the span of a word that is no term of a concept names in a concept's place. */
export const PLAIN_WORD = 'evidence.word';

/** So many signs, the weightiest, are shown. */
const SHOWN_SIGNS = 5;

/** Concepts whose words are words of the trade. */
const TRADE = /^(?:platform|account|trade|register|unblock|cue)\./u;
const PARTICLE = 'context.particle';
/** A text of which every fourth word is a small one reaches the last step. */
const PARTICLES_AT_MOST = 1 / 4;

/**
 * A sign that stands in a text, and where it stands first: a concept, by its index, or a word or sequence of words, by
 * its place among those that evidence knows, counted on from the last concept.
 */
export interface StandingSign {
  readonly sign: number;
  readonly hit: Hit;
}

/** What one text shows. The shares are steps: 0 for little to 4 for much. */
export interface TextSigns {
  readonly signs: readonly StandingSign[];
  /** How much of the text words of the trade cover. */
  readonly covered: number;
  /** How many of its words are small ones. */
  readonly particles: number;
}

/** Evidence of one category in one text: what it weighs, with the places of the weightiest signs. */
export interface Weighed {
  readonly points: number;
  readonly hits: readonly Hit[];
}

/** Reads what a text shows. */
export type SignReader = (text: FoldedText, places: ConceptMap) => TextSigns;

/** Weighs what a text shows for a category; null where packs have no evidence or it comes to nothing. */
export type Weigh = (category: Category, signs: TextSigns) => Weighed | null;

/**
 * Prepares the reading of texts for their concepts and for these words and sequences of words. What the title of a
 * page's section says is no part of them.
 */
export function createSignReader(
  { concepts }: Pick<CompiledPacks, 'concepts'>,
  sequences: readonly string[],
): SignReader {
  const names = concepts.map(({ id }) => id);
  const readable = names.flatMap((id, concept) => (id.startsWith('section.') ? [] : [concept]));
  const ofTrade = names.flatMap((id, concept) => (TRADE.test(id) ? [concept] : []));
  const particle = names.indexOf(PARTICLE);
  const known = new Map(sequences.map((sequence, at) => [sequence, names.length + at]));
  return (text, places) => {
    const words = (text.tokens[text.length - 1] ?? 0) + 1;
    const small = particle < 0 ? 0 : places.hitsOf(particle).length;
    return {
      signs: [...standing(readable, places), ...knownSequences(text, known, names.length)],
      covered: stepOf(unitsUnder(ofTrade.flatMap((concept) => places.hitsOf(concept))) / text.length),
      particles: stepOf(small / words / PARTICLES_AT_MOST),
    };
  };
}

function standing(concepts: readonly number[], places: ConceptMap): StandingSign[] {
  return concepts.flatMap((concept) => {
    const [hit] = places.hitsOf(concept);
    return hit === undefined ? [] : [{ sign: concept, hit }];
  });
}

/** Each known sequence where it stands first. `concept` is what their hits name as their concept. */
function knownSequences(
  text: FoldedText,
  known: ReadonlyMap<string, number>,
  concept: number,
): StandingSign[] {
  if (known.size === 0) return [];
  const first = new Map<number, Hit>();
  eachSequence(text, (sequence, start, end) => {
    const sign = known.get(sequence);
    if (sign === undefined || first.has(sign)) return;
    first.set(sign, { concept, start, end, parts: NO_PARTS, reads: null });
  });
  return [...first].map(([sign, hit]) => ({ sign, hit }));
}

/** How many units lie under hits. */
function unitsUnder(hits: readonly Hit[]): number {
  let sum = 0;
  let reach = 0;
  for (const { start, end } of sortFew([...hits], compareHits)) {
    if (end > reach) sum += end - Math.max(start, reach);
    reach = Math.max(reach, end);
  }
  return sum;
}

/** Looks up what signs weigh. */
export function createWeigh(evidence: CompiledEvidence | null): Weigh {
  if (evidence === null) return () => null;
  const { least, most, words, categories } = evidence;
  return (category, { signs, covered, particles }) => {
    const table = categories.find((one) => one.category === category);
    if (table === undefined) return null;
    let sum = table.base + (table.covered[covered] ?? 0) + (table.particles[particles] ?? 0);
    for (const { sign } of signs) sum += table.points[sign] ?? 0;
    const points = Math.max(least, Math.min(most, sum));
    if (points === 0) return null;
    const told = withoutWordsInside(signs, table.points.length - words.length);
    return { points, hits: weightiest(told, table.points, Math.sign(points)) };
  };
}

/** The signs without words that stand inside those of a concept: the concept tells what they are. */
function withoutWordsInside(signs: readonly StandingSign[], firstWord: number): readonly StandingSign[] {
  const concepts = signs.filter(({ sign }) => sign < firstWord);
  const isInside = ({ start, end }: Hit) => concepts.some(({ hit }) => hit.start <= start && end <= hit.end);
  return signs.filter(({ sign, hit }) => sign < firstWord || !isInside(hit));
}

/** The places of the signs that weigh most in the direction of the sum. */
function weightiest(
  signs: readonly StandingSign[],
  points: readonly number[],
  direction: number,
): readonly Hit[] {
  return signs
    .map(({ sign, hit }) => ({ hit, weight: (points[sign] ?? 0) * direction }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, SHOWN_SIGNS)
    .map(({ hit }) => hit);
}
