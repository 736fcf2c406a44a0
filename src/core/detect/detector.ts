import type { CompiledPacks } from '../packs/compiled-packs.ts';
import type { Finding } from './finding.schema.ts';
import { createGate } from './gate.ts';
import { createJudge, type Judgement } from './judge.ts';
import { createListingReader, type ListingText } from './listing-reader.ts';

/** Judges listings by a set of packs. Pure and synchronous. */
export interface Detector {
  /** One finding a category at most; spans are UTF-16 offsets into `listing.text`. */
  detect(listing: ListingText): Finding[];
  /** The findings, and the experimental rules met: those are for counting, and never shown. */
  judge(listing: ListingText): Judgement;
}

/** Builds a detector; costs some milliseconds, so build one and keep it. */
export function createDetector(packs: CompiledPacks): Detector {
  const read = createListingReader(packs, createGate(packs));
  const judgeText = createJudge(packs);
  const judge = (listing: ListingText): Judgement => {
    const { folded, places, matters } = read(listing);
    return matters ? judgeText(folded, places) : { findings: [], trials: [] };
  };
  return { detect: (listing) => judge(listing).findings, judge };
}
