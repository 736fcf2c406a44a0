import type { CompiledPacks } from '../packs/compiled-packs.ts';
import type { Finding } from './finding.schema.ts';
import { createGate } from './gate.ts';
import { createJudge, type Judgement } from './judge.ts';
import { createListingReader, type ListingText } from './listing-reader.ts';
import { FULL_REACH, type Reach, withoutCaps } from './reach.ts';

/** Judges listings by a set of packs. Pure and synchronous. */
export interface Detector {
  /** One finding a category at most; spans are UTF-16 offsets into `listing.text`. */
  detect(listing: ListingText): Finding[];
  /** The findings, and the experimental rules met: those are for counting, and never shown. */
  judge(listing: ListingText): Judgement;
}

/** Builds a detector; costs some milliseconds, so build one and keep it. */
export function createDetector(shipped: CompiledPacks, reach: Reach = FULL_REACH): Detector {
  const packs = reach.liftsCaps ? withoutCaps(shipped) : shipped;
  const read = createListingReader(packs, createGate(packs), reach.skippedLanguages);
  const judgeText = createJudge(packs);
  const judge = (listing: ListingText): Judgement => {
    const { folded, places, matters } = read(listing);
    return matters ? judgeText(folded, places) : { findings: [], trials: [] };
  };
  return { detect: (listing) => judge(listing).findings, judge };
}
