import type { Category } from '../category.ts';
import type { ContextPolarity, Level, TradePolarity } from '../detect/finding.schema.ts';
import type { LanguageSigns } from './term.schema.ts';

/** What terms of the compiled list have in common. */
export interface TermGroup {
  /** Index into `concepts`. */
  readonly concept: number;
  readonly kind: 'word' | 'code' | 'guard';
  /** Any letters may go on before or after the term. */
  readonly opensStart?: true;
  readonly opensEnd?: true;
  /** Also found in other spellings: see `CompiledSpellings`. */
  readonly isSpelled?: true;
}

/** All terms, those of each language as one string: see `packTerms`. */
export interface CompiledTerms {
  /** As `writeGroups` wrote them. */
  readonly groups: string;
  /** What terms are written in: BCP 47 tags, and `codes` for letter codes, which belong to every language. */
  readonly languages: readonly string[];
  /** One string a language; empty while the terms of the language are not at hand. */
  readonly packed: readonly string[];
  /** What shows a language whose terms may wait until then. */
  readonly signs: Readonly<Record<string, LanguageSigns>>;
}

/**
 * How much it takes to believe that a text means something else than it says. `sure`: believed in every term.
 * `loose`: an everyday character or word, believed in longer terms only. `parts`: a character taken apart.
 * `glyphs`: a digit or a letter of another script in a longer word of Latin letters.
 */
export type SpellingKind = 'sure' | 'loose' | 'parts' | 'glyphs';

/** Ways to write terms that detection undoes where they form a term. */
export interface CompiledSpellings {
  /** `written=meant`, parted by spaces, both folded. */
  readonly rules: Readonly<Record<SpellingKind, string>>;
  /** Syllables of pinyin, each with the characters of terms that it may stand for. */
  readonly syllables: Readonly<Record<string, string>>;
  /** Letters that are never noise between the characters of a term. */
  readonly codes: readonly string[];
  /** Words of other languages that are not read as pinyin. */
  readonly ordinary: readonly string[];
}

/** A place in a sequence: a concept by its place in the list, or several of which any will do. */
export type CompiledSlot = number | readonly number[];

export interface CompiledSequence {
  readonly seq: readonly CompiledSlot[];
  readonly within: number;
}

/** A condition of pack.schema.ts with concepts by their places in the list. */
export type CompiledCondition =
  | number
  | CompiledSequence
  | { readonly near: readonly CompiledSlot[]; readonly within: number }
  | { readonly all: readonly CompiledCondition[] }
  | { readonly any: readonly CompiledCondition[] }
  | { readonly none: readonly CompiledCondition[] }
  | { readonly count: number; readonly atLeast: number }
  | { readonly share: number; readonly atLeast: number };

/** An exception of pack.schema.ts with concepts by their places in the list. */
export interface CompiledException {
  readonly concept: CompiledSlot;
  readonly over?: true | undefined;
  readonly before?: number | undefined;
  readonly after?: number | undefined;
}

export interface CompiledConcept {
  readonly id: string;
  readonly includes?: readonly number[];
  readonly phrases?: readonly CompiledSequence[];
}

export interface CompiledRule {
  readonly id: string;
  /** An experimental rule: run and counted, never shown. Left out for a stable one. */
  readonly trial?: true;
  readonly weight: number;
  readonly polarity: TradePolarity;
  readonly cap: Level;
  readonly when: CompiledCondition;
  /** Its own exceptions, besides those of all rules. */
  readonly unless?: readonly CompiledException[];
}

export interface CompiledContext {
  readonly id: string;
  readonly weight: number;
  readonly categories: readonly Category[];
  readonly polarity: ContextPolarity;
  readonly when: CompiledCondition;
}

export interface CompiledPack {
  readonly category: Category;
  /** `id@version`. */
  readonly name: string;
  readonly thresholds: Readonly<Record<Level, number>>;
  readonly law: readonly string[];
  readonly rules: readonly CompiledRule[];
}

/** What concepts weigh in one category; see `EvidenceFileSchema`. */
export interface CompiledCategoryEvidence {
  readonly category: Category;
  readonly base: number;
  /** Points by the index of the concept. */
  readonly points: readonly number[];
  readonly covered: readonly number[];
  readonly particles: readonly number[];
}

/** What everything that a text says weighs together, beside rules and contexts. */
export interface CompiledEvidence {
  readonly from: number;
  readonly least: number;
  readonly most: number;
  readonly categories: readonly CompiledCategoryEvidence[];
}

/** Everything detection needs, as plain JSON: packs without examples and titles, terms folded. */
export interface CompiledPacks {
  /** In an order in which every concept comes after those it is made of. */
  readonly concepts: readonly CompiledConcept[];
  readonly terms: CompiledTerms;
  readonly spellings: CompiledSpellings;
  readonly contexts: readonly CompiledContext[];
  /** Exceptions that hold for every rule of every pack. */
  readonly unless: readonly CompiledException[];
  /** Sum of reporting, warning and helping contexts from which a text reaches `note` at most; null for never. */
  readonly outweighs: number | null;
  /** Null for packs that judge by rules and contexts alone. */
  readonly evidence: CompiledEvidence | null;
  readonly packs: readonly CompiledPack[];
}
