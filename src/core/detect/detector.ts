import type { Listing } from '../listing/listing.schema.ts';
import type { CompiledPacks } from '../packs/compiled-packs.ts';
import { ConceptMap } from './concept-map.ts';
import type { Finding } from './finding.schema.ts';
import { createJudge, type Judgement } from './judge.ts';
import { createTextReader } from './read-text.ts';

/** What detection reads of a listing. */
export type ListingText = Pick<Listing, 'text'> & Partial<Pick<Listing, 'title' | 'section'>>;

/** Judges listings by a set of packs. Pure and synchronous. */
export interface Detector {
  /** One finding a category at most; spans are UTF-16 offsets into `listing.text`. */
  detect(listing: ListingText): Finding[];
  /** The findings, and the experimental rules met: those are for counting, and never shown. */
  judge(listing: ListingText): Judgement;
}

/** Longer texts are judged by their beginning: what is offered is said early, and time stays bounded. */
const MAX_TEXT = 50_000;

/** Builds a detector; costs some milliseconds, so build one and keep it. */
export function createDetector(packs: CompiledPacks): Detector {
  const readText = createTextReader(packs);
  const places = new ConceptMap(packs.concepts);
  const judge = createJudge(packs);
  const conceptsOfSection = rememberLast((title: string) => {
    const { folded, terms } = readText(title);
    places.load(folded, terms);
    return places.sectionConcepts();
  });
  const read = ({ text, section }: ListingText): Judgement => {
    const sectionConcepts = conceptsOfSection(section ?? '');
    const { folded, terms } = readText(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
    if (terms.length === 0) return { findings: [], trials: [] };
    places.load(folded, terms, sectionConcepts);
    return judge(folded, places);
  };
  return { detect: (listing) => read(listing).findings, judge: read };
}

/** Listings of one section come one after the other, so the last answer is nearly always the next one. */
function rememberLast<Answer>(work: (question: string) => Answer): (question: string) => Answer {
  let last: { readonly question: string; readonly answer: Answer } | null = null;
  return (question) => {
    if (last?.question !== question) last = { question, answer: work(question) };
    return last.answer;
  };
}
