import { acceptedCategories, type Labelled, LabelledSchema } from '../../../src/cli/eval/label.schema.ts';
import { CORE_TIER } from '../../../src/cli/eval/tiers.ts';
import { readJsonLines } from '../../../src/cli/input/json-lines.ts';
import { readFeedRecord } from '../../../src/cli/input/read-feed-record.ts';
import type { Detector } from '../../../src/core/detect/detector.ts';
import { isFlagged } from '../../../src/core/detect/level.ts';
import type { Listing } from '../../../src/core/listing/listing.schema.ts';

/** A labelled listing whose text by itself is, or is not, an offer. */
export interface CoreRecord {
  readonly listing: Listing;
  readonly labelled: Labelled;
}

/** The core records of a labelled file, one after the other. Throws at the first that is none. */
export async function* readCoreRecords(path: string): AsyncGenerator<CoreRecord> {
  for await (const lines of readJsonLines(path, new AbortController().signal)) {
    for (const { line, value } of lines) {
      const listing = value.ok ? readFeedRecord(value.value) : value;
      const labelled = value.ok ? LabelledSchema.safeParse(value.value) : null;
      if (!listing.ok || labelled?.success !== true) throw new Error(`${path}:${line}: no labelled listing`);
      if (labelled.data.tier === CORE_TIER) yield { listing: listing.value, labelled: labelled.data };
    }
  }
}

/** Texts of the core offers that are flagged as they are written. */
export async function readHits(path: string, detector: Detector): Promise<string[]> {
  const hits: string[] = [];
  for await (const { listing, labelled } of readCoreRecords(path)) {
    const isOffer = acceptedCategories(labelled).length > 0;
    if (isOffer && isFlagged(detector.detect(listing))) hits.push(listing.text);
  }
  return hits;
}
