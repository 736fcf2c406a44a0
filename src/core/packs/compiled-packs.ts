import type { Category } from '../category.ts';
import type { ContextPolarity, Level, TradePolarity } from '../detect/finding.schema.ts';
import type { Sequence } from './concept.schema.ts';
import type { Condition, Exception } from './pack.schema.ts';

/** Terms of one concept in the form detection reads them: see `encodeTerm`. */
export interface CompiledVocabulary {
  /** Index into `concepts`. */
  readonly concept: number;
  readonly kind: 'word' | 'code' | 'guard';
  /** Encoded terms joined by line breaks: a tenth of the size of objects, and quick to read. */
  readonly terms: string;
}

export interface CompiledConcept {
  readonly id: string;
  readonly includes: readonly number[];
  readonly phrases: readonly Sequence[];
}

export interface CompiledRule {
  readonly id: string;
  /** An experimental rule: run and counted, never shown. Left out for a stable one. */
  readonly trial?: true;
  readonly weight: number;
  readonly polarity: TradePolarity;
  readonly cap: Level;
  readonly when: Condition;
  readonly unless: readonly Exception[];
}

export interface CompiledContext {
  readonly id: string;
  readonly weight: number;
  readonly categories: readonly Category[];
  readonly polarity: ContextPolarity;
  readonly when: Condition;
}

export interface CompiledPack {
  readonly category: Category;
  /** `id@version`. */
  readonly name: string;
  readonly thresholds: Readonly<Record<Level, number>>;
  readonly law: readonly string[];
  readonly rules: readonly CompiledRule[];
}

/** Everything detection needs, as plain JSON: packs without examples and titles, terms folded. */
export interface CompiledPacks {
  /** In an order in which every concept comes after those it is made of. */
  readonly concepts: readonly CompiledConcept[];
  readonly vocabulary: readonly CompiledVocabulary[];
  readonly contexts: readonly CompiledContext[];
  readonly packs: readonly CompiledPack[];
}
