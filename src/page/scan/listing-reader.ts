import type { Coverage } from '../../core/scan/scan.schema.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { shadowRootsIn } from '../dom/shadow-roots.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';
import { extractAdded } from '../extract/extract-added.ts';
import { type Extraction, extractSteps } from '../extract/extract-listings.ts';
import { type ListedFacts, NOTHING_LISTED } from '../extract/structured-data/listed-facts.ts';
import { extractAddedByHint } from '../hints/extract-by-hint.ts';
import type { PageHint } from '../hints/page-hint.ts';
import { readByHintsSteps } from '../hints/read-by-hints.ts';
import type { Scheduler } from '../observe/scheduler.ts';
import { inSlices } from './in-slices.ts';
import type { ScanState } from './scan-state.ts';

/** Reads the listings of a page into the state of a scan, by a hint where one fits. */
export type ListingReader = {
  /** Reads the whole page. */
  readAll(state: ScanState, url: string, signal: AbortSignal): Promise<void>;
  /** Reads what was added; false when the whole page has to be read for it. */
  readAdded(state: ScanState, added: readonly Element[], url: string): boolean;
};

/** A reader of one document. `loadHints` is asked once a scan; `onShadowRoots` gets those that were read into. */
export function createListingReader(
  document: Document,
  loadHints: () => Promise<readonly PageHint[]>,
  scheduler: Scheduler,
  onShadowRoots: (roots: readonly ShadowRoot[]) => void = () => {},
): ListingReader {
  const hintsFor = new WeakMap<ScanState, Promise<readonly PageHint[]>>();
  /** By the last whole reading: the hint that was followed, and what the page's own lists say. */
  const readBy = new WeakMap<ScanState, { followed: SiteHint | null; listed: ListedFacts }>();

  function hintsOf(state: ScanState): Promise<readonly PageHint[]> {
    const known = hintsFor.get(state) ?? loadHints();
    hintsFor.set(state, known);
    return known;
  }

  function addedListings(
    state: ScanState,
    added: readonly Element[],
    url: string,
  ): ExtractedListing[] | null {
    const { followed = null, listed = NOTHING_LISTED } = readBy.get(state) ?? {};
    const known = state.listings();
    if (followed === null) return extractAdded(document, added, known, url, listed);
    return extractAddedByHint(document, added, followed, { url, known, listed });
  }

  return {
    async readAll(state, url, signal) {
      const hints = await hintsOf(state);
      if (signal.aborted) return;
      const read = await inSlices(extractSteps(document, { url }), scheduler, signal);
      if (read === null) return;
      onShadowRoots(read.shadowRoots);
      const { shadowRoots, listed } = read;
      const steps = readByHintsSteps(document, { url, hints, general: read.listings, shadowRoots, listed });
      const reading = await inSlices(steps, scheduler, signal);
      if (reading === null) return;
      const { listings, use, followed } = reading;
      readBy.set(state, { followed, listed });
      state.replace(listings, use, coverageOf(read, listings.length));
    },
    readAdded(state, added, url) {
      const more = addedListings(state, added, url);
      if (more === null) return false;
      onShadowRoots(added.flatMap(shadowRootsIn));
      state.append(more);
      return true;
    },
  };
}

function coverageOf({ isCutShort, looksLikeList }: Extraction, listings: number): Coverage {
  if (isCutShort) return 'cut-short';
  return listings === 0 && looksLikeList ? 'no-records' : 'whole';
}
