import type { Category } from '../category.ts';
import type { CompiledEvidence, CompiledPacks } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap } from './concept-map.ts';
import { stepOf } from './share-steps.ts';

/** The id of evidence among the rules of a finding. */
export const EVIDENCE = 'evidence';

/** So many concepts, the weightiest, are shown. */
const SHOWN_CONCEPTS = 5;

/** Concepts whose words are words of the trade. */
const TRADE = /^(?:platform|account|trade|register|unblock|cue)\./u;
const PARTICLE = 'context.particle';
/** A text of which every fourth word is a small one reaches the last step. */
const PARTICLES_AT_MOST = 1 / 4;

/** What one text shows. The shares are steps: 0 for little to 4 for much. */
export interface TextSigns {
  /** The concepts that stand in it, in their order. */
  readonly concepts: readonly number[];
  /** How much of the text words of the trade cover. */
  readonly covered: number;
  /** How many of its words are small ones. */
  readonly particles: number;
}

/** Evidence of one category in one text: what it weighs, and the concepts that weigh most in its direction. */
export interface Weighed {
  readonly points: number;
  readonly weightiest: readonly number[];
}

/** Reads what a text shows. */
export type SignReader = (text: FoldedText, places: ConceptMap) => TextSigns;

/** Weighs what a text shows for a category; null where packs have no evidence or it comes to nothing. */
export type Weigh = (category: Category, signs: TextSigns) => Weighed | null;

/** Prepares the reading of texts. What the title of a page's section says is no part of them. */
export function createSignReader({ concepts }: Pick<CompiledPacks, 'concepts'>): SignReader {
  const names = concepts.map(({ id }) => id);
  const readable = names.flatMap((id, concept) => (id.startsWith('section.') ? [] : [concept]));
  const ofTrade = names.flatMap((id, concept) => (TRADE.test(id) ? [concept] : []));
  const particle = names.indexOf(PARTICLE);
  return (text, places) => {
    const words = (text.tokens[text.length - 1] ?? 0) + 1;
    const small = particle < 0 ? 0 : places.hitsOf(particle).length;
    return {
      concepts: standing(readable, places),
      covered: stepOf(unitsUnder(ofTrade, text, places) / text.length),
      particles: stepOf(small / words / PARTICLES_AT_MOST),
    };
  };
}

/** Those of some concepts that stand in a text. */
function standing(concepts: readonly number[], places: ConceptMap): number[] {
  const found: number[] = [];
  for (const concept of concepts)
    if (places.canStand(concept) && places.hitsOf(concept).length > 0) found.push(concept);
  return found;
}

/** In which reading each unit was counted last; used again for every text. */
let counted = new Uint32Array(1024);

/** How many of a text's units lie under words of some concepts. */
function unitsUnder(concepts: readonly number[], { length }: FoldedText, places: ConceptMap): number {
  if (counted.length < length) counted = new Uint32Array(length);
  let sum = 0;
  for (const concept of concepts) {
    if (!places.canStand(concept)) continue;
    for (const { start, end } of places.hitsOf(concept)) {
      for (let at = start; at < end; at += 1) {
        if (counted[at] === places.reading) continue;
        counted[at] = places.reading;
        sum += 1;
      }
    }
  }
  return sum;
}

/** Looks up what concepts weigh. */
export function createWeigh(evidence: CompiledEvidence | null): Weigh {
  if (evidence === null) return () => null;
  const { least, most, categories } = evidence;
  return (category, { concepts, covered, particles }) => {
    const table = categories.find((one) => one.category === category);
    if (table === undefined) return null;
    let sum = table.base + (table.covered[covered] ?? 0) + (table.particles[particles] ?? 0);
    for (const concept of concepts) sum += table.points[concept] ?? 0;
    const points = Math.max(least, Math.min(most, sum));
    return points === 0
      ? null
      : { points, weightiest: weightiest(concepts, table.points, Math.sign(points)) };
  };
}

/** The concepts that weigh most in the direction of the sum, the weightiest first. */
function weightiest(concepts: readonly number[], points: readonly number[], direction: number): number[] {
  const weightOf = (concept: number): number => (points[concept] ?? 0) * direction;
  return concepts
    .filter((concept) => weightOf(concept) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, SHOWN_CONCEPTS);
}
