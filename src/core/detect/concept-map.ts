import type { CompiledConcept, CompiledSequence, CompiledSlot } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { TermHit } from './find-terms.ts';
import { dropGuarded } from './guards.ts';
import { compareHits, type Hit, keepLongest, NO_PARTS } from './hit.ts';
import { findSequences } from './sequences.ts';
import { type SignalFinder, signalOf } from './signals.ts';
import { sortFew } from './sort-few.ts';

/** A place in a sequence: a concept's index, or several of which any will do. */
export type SlotIndex = CompiledSlot;

interface Recipe {
  readonly id: string;
  readonly includes: readonly number[];
  readonly phrases: readonly CompiledSequence[];
  readonly findSignal: SignalFinder | null;
  /** Its parts are looked for in the title of the page's section, not in the listing. */
  readonly isOfSection: boolean;
  /** It stands where its terms stand and nowhere else. */
  readonly isOfTerms: boolean;
}

/** More places of one concept than this add nothing to a verdict; bounds the work on hostile text. */
const MAX_HITS = 300;

const NONE: readonly never[] = [];

/** How many texts all maps have taken. */
let readings = 0;

const NO_SECTION: ReadonlySet<number> = new Set();

/**
 * Where each concept stands in one text. Worked out when first asked for, because most concepts are never asked
 * for: a rule whose first concept is missing ends there.
 */
export class ConceptMap {
  private readonly recipes: readonly Recipe[];
  /** The hits of the text's words, concept after concept; those of concept `c` end before `ends[c]`. */
  private grouped: TermHit[] = [];
  private readonly counts: Uint32Array;
  private readonly ends: Uint32Array;
  private readonly resolved: (readonly Hit[] | null)[];
  private text: FoldedText | null = null;
  private terms: readonly TermHit[] = NONE;
  private section = NO_SECTION;
  /** For each concept 1 where it may stand, as far as the words of the text tell. */
  private readonly standing: Uint8Array;
  /** `standing` of a text without words: signals may stand anywhere. */
  private readonly standingAlways: Uint8Array;
  /** The concepts made of others, in their order: parts before what is made of them. */
  private readonly composed: readonly number[];
  /** For each concept those made of it, so that only they are looked at. */
  private readonly users: readonly (readonly number[])[];
  /** For each concept 1 where a part of it stands; of a text without words, where a signal is a part. */
  private readonly isCalled: Uint8Array;
  private readonly calledAlways: Uint8Array;
  /** The concepts that have a word of their own in the text, as many as `presentCount`. */
  readonly present: Uint16Array;
  presentCount = 0;
  /** The concepts that have been asked for in this text. */
  private readonly asked: Uint16Array;
  private askedCount = 0;
  /** Another number for every text taken, by whichever map. */
  reading = 0;
  private readonly merged = new Map<SlotIndex, readonly Hit[]>();

  constructor(concepts: readonly CompiledConcept[]) {
    this.recipes = concepts.map((concept) => ({
      id: concept.id,
      includes: concept.includes ?? [],
      phrases: concept.phrases ?? [],
      findSignal: signalOf(concept.id),
      isOfSection: concept.id.startsWith('section.'),
      isOfTerms:
        concept.includes === undefined && concept.phrases === undefined && signalOf(concept.id) === null,
    }));
    this.present = new Uint16Array(concepts.length);
    this.asked = new Uint16Array(concepts.length);
    this.counts = new Uint32Array(concepts.length);
    this.ends = new Uint32Array(concepts.length);
    this.resolved = concepts.map(() => null);
    this.standing = new Uint8Array(concepts.length);
    this.standingAlways = Uint8Array.from(this.recipes, ({ findSignal }) => (findSignal === null ? 0 : 1));
    this.composed = this.recipes.flatMap(({ includes, phrases, isOfSection }, concept) =>
      !isOfSection && includes.length + phrases.length > 0 ? [concept] : [],
    );
    this.users = usersOf(this.recipes, this.composed);
    this.isCalled = new Uint8Array(concepts.length);
    this.calledAlways = new Uint8Array(concepts.length);
    this.recipes.forEach(({ findSignal }, concept) => {
      if (findSignal !== null) for (const user of this.users[concept] ?? NONE) this.calledAlways[user] = 1;
    });
  }

  /**
   * Forgets the text before and takes the next one. `terms` is sorted by start; `section` holds the concepts of
   * the section's title, see `sectionConcepts`.
   */
  load(text: FoldedText, terms: readonly TermHit[], section: ReadonlySet<number> = NO_SECTION): void {
    for (let at = 0; at < this.askedCount; at += 1) this.resolved[this.asked[at] ?? 0] = null;
    this.askedCount = 0;
    if (this.merged.size > 0) this.merged.clear();
    this.reading = ++readings;
    this.text = text;
    this.terms = terms;
    this.section = section;
    this.group(terms);
    this.standing.set(this.standingAlways);
    this.isCalled.set(this.calledAlways);
    for (let at = 0; at < this.presentCount; at += 1) this.stand(this.present[at] ?? 0);
    for (const concept of section) this.stand(concept);
    for (const concept of this.composed) {
      const recipe = this.isCalled[concept] === 1 ? this.recipes[concept] : undefined;
      if (recipe !== undefined && this.canBeComposed(recipe)) this.stand(concept);
    }
  }

  /** Notes that a concept may stand, and that what is made of it has to be looked at. */
  private stand(concept: number): void {
    this.standing[concept] = 1;
    for (const user of this.users[concept] ?? NONE) this.isCalled[user] = 1;
  }

  /** Sorts the hits by concept, by counting, and leaves them in their order otherwise. */
  private group(terms: readonly TermHit[]): void {
    const { counts, ends, present, grouped } = this;
    for (let at = 0; at < this.presentCount; at += 1) counts[present[at] ?? 0] = 0;
    let found = 0;
    for (const { concept } of terms) {
      const count = counts[concept] ?? 0;
      if (count === 0) present[found++] = concept;
      counts[concept] = count + 1;
    }
    this.presentCount = found;
    let end = 0;
    for (let at = 0; at < found; at += 1) {
      const concept = present[at] ?? 0;
      ends[concept] = end;
      end += counts[concept] ?? 0;
    }
    for (const hit of terms) {
      const at = ends[hit.concept] ?? 0;
      grouped[at] = hit;
      ends[hit.concept] = at + 1;
    }
  }

  /** The hits of a concept's own words. */
  private ownHits(concept: number): readonly TermHit[] {
    const count = this.counts[concept] ?? 0;
    const end = this.ends[concept] ?? 0;
    return count === 0 ? NONE : this.grouped.slice(end - count, end);
  }

  /** Whether the title of the page's section says something. */
  get hasSection(): boolean {
    return this.section.size > 0;
  }

  /** Whether a concept may stand in the text, as far as its words tell; false is certain, and cheap. */
  canStand(concept: number): boolean {
    return this.standing[concept] === 1;
  }

  private canBeComposed({ includes, phrases }: Recipe): boolean {
    for (const part of includes) if (this.standing[part] === 1) return true;
    for (const { seq } of phrases) if (this.canFillAll(seq)) return true;
    return false;
  }

  /** Whether something may fill a slot. */
  canFill(slot: SlotIndex): boolean {
    if (typeof slot === 'number') return this.standing[slot] === 1;
    for (const concept of slot) if (this.standing[concept] === 1) return true;
    return false;
  }

  /** Whether something may fill each of some slots. */
  canFillAll(slots: readonly SlotIndex[]): boolean {
    for (const slot of slots) if (!this.canFill(slot)) return false;
    return true;
  }

  /** The places of a concept, sorted by start, none inside another. */
  hitsOf(concept: number): readonly Hit[] {
    const known = this.resolved[concept];
    if (known !== null && known !== undefined) return known;
    const hits = this.canStand(concept) ? this.resolve(concept) : NONE;
    this.resolved[concept] = hits;
    this.asked[this.askedCount++] = concept;
    return hits;
  }

  /** The places of a slot, sorted by start. */
  hitsOfSlot(slot: SlotIndex): readonly Hit[] {
    if (typeof slot === 'number') return this.hitsOf(slot);
    const known = this.merged.get(slot);
    if (known !== undefined) return known;
    const hits = this.mergedHits(slot);
    this.merged.set(slot, hits);
    return hits;
  }

  private mergedHits(concepts: readonly number[]): readonly Hit[] {
    const lists: (readonly Hit[])[] = [];
    for (const concept of concepts) if (this.standing[concept] === 1) addList(lists, this.hitsOf(concept));
    return lists.length <= 1 ? (lists[0] ?? NONE) : sortFew(lists.flat(), compareHits);
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
    const own = dropGuarded(this.ownHits(concept), this.terms);
    if (recipe.isOfTerms) return longest(own);
    const lists: (readonly Hit[])[] = [];
    addList(lists, own);
    for (const part of recipe.includes) if (this.standing[part] === 1) addList(lists, this.hitsOf(part));
    for (const phrase of recipe.phrases) {
      if (!this.canFillAll(phrase.seq)) continue;
      const ways = findSequences(text, this, phrase).map((parts) => joinHits(concept, parts));
      addList(lists, keepTightest(ways));
    }
    if (recipe.findSignal !== null) addList(lists, recipe.findSignal(text, concept));
    return longest(lists.length <= 1 ? (lists[0] ?? NONE) : lists.flat());
  }
}

/** For each concept those of the composed ones that have it as a part. */
function usersOf(recipes: readonly Recipe[], composed: readonly number[]): number[][] {
  const users: number[][] = recipes.map(() => []);
  for (const concept of composed) {
    const { includes, phrases } = recipes[concept] ?? { includes: NONE, phrases: NONE };
    for (const part of new Set([...includes, ...phrases.flatMap(({ seq }) => seq.flat())]))
      users[part]?.push(concept);
  }
  return users;
}

function addList(lists: (readonly Hit[])[], hits: readonly Hit[]): void {
  if (hits.length > 0) lists.push(hits);
}

function longest(hits: readonly Hit[]): readonly Hit[] {
  const kept = keepLongest(hits);
  return kept.length <= MAX_HITS ? kept : kept.slice(0, MAX_HITS);
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
