import type { Listing } from '../listing/listing.schema.ts';
import type { CompiledPacks } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import { ConceptMap } from './concept-map.ts';
import type { TermHit } from './find-terms.ts';
import type { Gate } from './gate.ts';
import { createTextReader } from './read-text.ts';
import { dropInsideAddresses } from './web-addresses.ts';

/** What detection reads of a listing. */
export type ListingText = Pick<Listing, 'text'> & Partial<Pick<Listing, 'title' | 'section'>>;

/** A listing's text with the places of its concepts; both are good until the next listing is read. */
export interface ReadListing {
  readonly folded: FoldedText;
  readonly places: ConceptMap;
  /** Whether the gate let the text through; otherwise its places were not laid out. */
  readonly matters: boolean;
}

/** Longer texts are judged by their beginning: what is offered is said early, and time stays bounded. */
const MAX_TEXT = 50_000;

/**
 * Prepares the reading of listings: folds the text, finds its terms, lays out its concepts and its section's. The
 * gate is not asked where the section speaks.
 */
export function createListingReader(
  packs: CompiledPacks,
  gate: Gate,
  skippedLanguages: readonly string[] = [],
): (listing: ListingText) => ReadListing {
  const readText = createTextReader(packs, skippedLanguages);
  const places = new ConceptMap(packs.concepts);
  const contactConcepts = new Set(packs.concepts.flatMap(({ id }, at) => (id === 'cue.contact' ? [at] : [])));
  const conceptsOfSection = rememberLast((title: string) => {
    const { folded, terms } = readText(title);
    places.load(folded, terms);
    return places.sectionConcepts();
  });
  return ({ text, section }) => {
    const sectionConcepts = conceptsOfSection(section ?? '');
    const read = readText(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
    const { folded } = read;
    const opens = (terms: readonly TermHit[]): boolean => sectionConcepts.size > 0 || gate(terms);
    if (!opens(read.terms)) return { folded, places, matters: false };
    const terms = dropInsideAddresses(folded, read.terms, contactConcepts);
    const matters = opens(terms);
    if (matters) places.load(folded, terms, sectionConcepts);
    return { folded, places, matters };
  };
}

/** Listings of one section come one after the other, so the last answer is nearly always the next one. */
function rememberLast<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  let last: { readonly question: string; readonly answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: work(question) };
    return last.answer;
  };
}
