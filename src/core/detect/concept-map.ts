import type { CompiledConcept } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { TermHit } from './find-terms.ts';
import { dropGuarded } from './guards.ts';
import { compareHits, type Hit, keepLongest, NO_PARTS } from './hit.ts';
import { findSequences } from './sequences.ts';
import { signalOf } from './signals.ts';

/** A place in a sequence: a concept's index, or several of which any will do. */
export type SlotIndex = number | readonly number[];

interface Recipe {
  readonly id: string;
  readonly includes: readonly number[];
  readonly phrases: readonly { readonly seq: readonly SlotIndex[]; readonly within: number }[];
  readonly findSignal: ((text: FoldedText, concept: number) => readonly Hit[]) | null;
  /** Its parts are looked for in the title of the page's section, not in the listing. */
  readonly isOfSection: boolean;
  /** It stands where its terms stand and nowhere else. */
  readonly isOfTerms: boolean;
}

/** More places of one concept than this add nothing to a verdict; bounds the work on hostile text. */
const MAX_HITS = 300;

const NONE: readonly never[] = [];

/**
 * Where each concept stands in one text. Worked out when first asked for, because most concepts are never asked
 * for: a rule whose first concept is missing ends there.
 */
export class ConceptMap {
  private readonly recipes: readonly Recipe[];
  private readonly own: TermHit[][];
  private readonly resolved: (readonly Hit[] | null)[];
  private text: FoldedText | null = null;
  private terms: readonly TermHit[] = NONE;
  private section: ReadonlySet<number> = new Set();
  /** For each concept whether it may stand: twice the number of the text, and one more when it may. */
  private readonly possible: Uint32Array;
  private generation = 0;
  private readonly presentConcepts: number[] = [];
  /** The concepts that have been asked for in this text. */
  private readonly asked: number[] = [];
  private readonly merged = new Map<SlotIndex, readonly Hit[]>();

  constructor(concepts: readonly CompiledConcept[]) {
    const index = new Map(concepts.map(({ id }, at) => [id, at]));
    this.recipes = concepts.map((concept) => ({
      id: concept.id,
      includes: concept.includes,
      phrases: concept.phrases.map(({ seq, within }) => ({
        seq: seq.map((slot) => slotIndex(slot, index)),
        within,
      })),
      findSignal: signalOf(concept.id),
      isOfSection: concept.id.startsWith('section.'),
      isOfTerms:
        concept.includes.length === 0 && concept.phrases.length === 0 && signalOf(concept.id) === null,
    }));
    this.own = concepts.map(() => []);
    this.resolved = concepts.map(() => null);
    this.possible = new Uint32Array(concepts.length);
  }

  /**
   * Forgets the text before and takes the next one. `terms` is sorted by start; `section` holds the concepts of
   * the section's title, see `sectionConcepts`.
   */
  load(text: FoldedText, terms: readonly TermHit[], section: ReadonlySet<number> = new Set()): void {
    for (const concept of this.presentConcepts) {
      const own = this.own[concept];
      if (own !== undefined) own.length = 0;
    }
    for (const concept of this.asked) this.resolved[concept] = null;
    this.asked.length = 0;
    this.merged.clear();
    this.generation += 1;
    this.text = text;
    this.terms = terms;
    this.section = section;
    this.presentConcepts.length = 0;
    for (const hit of terms) {
      const own = this.own[hit.concept];
      if (own?.length === 0) this.presentConcepts.push(hit.concept);
      own?.push(hit);
    }
  }

  /** The concepts that have a word of their own in the text. */
  get present(): readonly number[] {
    return this.presentConcepts;
  }

  /** Whether the title of the page's section says something. */
  get hasSection(): boolean {
    return this.section.size > 0;
  }

  /** Whether a concept may stand in the text, as far as its words tell; false is certain, and cheap. */
  canStand(concept: number): boolean {
    const known = this.possible[concept] ?? 0;
    if (known >> 1 === this.generation) return (known & 1) === 1;
    const can = this.isPossible(concept);
    this.possible[concept] = this.generation * 2 + (can ? 1 : 0);
    return can;
  }

  private isPossible(concept: number): boolean {
    const recipe = this.recipes[concept];
    if (recipe === undefined) return false;
    if (recipe.isOfSection) return this.section.has(concept);
    if (recipe.findSignal !== null || (this.own[concept]?.length ?? 0) > 0) return true;
    if (recipe.includes.some((part) => this.canStand(part))) return true;
    return recipe.phrases.some(({ seq }) => seq.every((slot) => this.canFill(slot)));
  }

  /** Whether something may fill a slot. */
  canFill(slot: SlotIndex): boolean {
    return typeof slot === 'number' ? this.canStand(slot) : slot.some((concept) => this.canStand(concept));
  }

  /** The places of a concept, sorted by start, none inside another. */
  hitsOf(concept: number): readonly Hit[] {
    const known = this.resolved[concept];
    if (known !== null && known !== undefined) return known;
    const hits = this.canStand(concept) ? this.resolve(concept) : NONE;
    this.resolved[concept] = hits;
    this.asked.push(concept);
    return hits;
  }

  /** The places of a slot, sorted by start. */
  hitsOfSlot(slot: SlotIndex): readonly Hit[] {
    if (typeof slot === 'number') return this.hitsOf(slot);
    const known = this.merged.get(slot);
    if (known !== undefined) return known;
    const lists = slot.map((concept) => this.hitsOf(concept)).filter((hits) => hits.length > 0);
    const hits = lists.length <= 1 ? (lists[0] ?? NONE) : lists.flat().sort(compareHits);
    this.merged.set(slot, hits);
    return hits;
  }

  /** The `section.` concepts whose parts stand in the loaded text, taken as the title of a section. */
  sectionConcepts(): ReadonlySet<number> {
    const found = this.recipes.flatMap(({ isOfSection, includes }, concept) =>
      isOfSection && includes.some((part) => this.hitsOf(part).length > 0) ? [concept] : [],
    );
    return new Set(found);
  }

  private resolve(concept: number): readonly Hit[] {
    const recipe = this.recipes[concept];
    const { text } = this;
    if (recipe === undefined || text === null) return NONE;
    // It stands in no place of the listing: an empty hit, which makes no span.
    if (recipe.isOfSection)
      return this.section.has(concept) ? [{ concept, start: 0, end: 0, parts: NO_PARTS, reads: null }] : NONE;
    const own = dropGuarded(this.own[concept] ?? NONE, this.terms);
    if (recipe.isOfTerms) return own.length <= 1 ? [...own] : keepLongest(own).slice(0, MAX_HITS);
    const hits: Hit[] = [...own];
    for (const part of recipe.includes) hits.push(...this.hitsOf(part));
    for (const phrase of recipe.phrases) {
      const ways = findSequences(text, this, phrase).map((parts) => joinHits(concept, parts));
      hits.push(...keepTightest(ways));
    }
    if (recipe.findSignal !== null) hits.push(...recipe.findSignal(text, concept));
    return hits.length <= 1 ? hits : keepLongest(hits).slice(0, MAX_HITS);
  }
}

/** Turns the concept ids of a slot into indexes. Packs are checked when compiled, so an unknown id is a bug. */
export function slotIndex(slot: string | readonly string[], index: ReadonlyMap<string, number>): SlotIndex {
  if (typeof slot !== 'string') return slot.flatMap((id) => slotIndex(id, index));
  const at = index.get(slot);
  if (at === undefined) throw new Error(`unknown concept ${slot}`);
  return at;
}

/**
 * Of the ways to one last part, the one that starts last: in `Instagram is where you buy Instagram accounts` the
 * account is the second Instagram's. `ways` come in order of their starts, and so of their ends.
 */
function keepTightest(ways: readonly Hit[]): readonly Hit[] {
  if (ways.length <= 1) return ways;
  return ways.filter((way, at) => ways[at + 1]?.end !== way.end);
}

function joinHits(concept: number, parts: readonly Hit[]): Hit {
  const end = parts.reduce((last, part) => Math.max(last, part.end), 0);
  return { concept, start: parts[0]?.start ?? 0, end, parts, reads: null };
}
