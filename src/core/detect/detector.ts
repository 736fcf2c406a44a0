import type { Listing } from '../listing/listing.schema.ts';
import type { CompiledPacks } from '../packs/compiled-packs.ts';
import { foldText } from '../text/fold.ts';
import { resolveConcepts } from './concept-hits.ts';
import type { Scene } from './conditions.ts';
import { findTerms } from './find-terms.ts';
import type { Finding } from './finding.schema.ts';
import { judge } from './judge.ts';
import { findSignals } from './signals.ts';
import { buildTrie } from './term-trie.ts';
import { readVocabulary } from './vocabulary.ts';

/** What detection reads of a listing. */
export type ListingText = Pick<Listing, 'text'> & Partial<Pick<Listing, 'title' | 'section'>>;

/** Judges listings by a set of packs. Pure and synchronous. */
export interface Detector {
  /** One finding a category at most; spans are UTF-16 offsets into `listing.text`. */
  detect(listing: ListingText): Finding[];
}

/** Longer texts are judged by their beginning: what is offered is said early, and time stays bounded. */
const MAX_TEXT = 50_000;

/** Builds a detector; costs some milliseconds, so build one and keep it. */
export function createDetector(packs: CompiledPacks): Detector {
  const vocabulary = readVocabulary(packs.vocabulary);
  const trie = buildTrie(vocabulary);
  const names = packs.concepts.map(({ id }) => id);
  return {
    detect({ text }) {
      const folded = foldText(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
      const terms = findTerms(folded, trie, vocabulary);
      if (terms.length === 0) return [];
      const found = resolveConcepts(folded, packs.concepts, [...terms, ...findSignals(folded, names)]);
      const scene: Omit<Scene, 'unless'> = { text: folded, found };
      return packs.packs.flatMap((pack) => judge(pack, packs.contexts, scene, names));
    },
  };
}
