import { fitOf } from '../../core/sites/hint-fit.ts';
import type { HintUse } from '../../core/sites/hint-use.schema.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { isPlaceOf } from '../../core/sites/site-pattern.ts';
import { isWithin } from '../dom/ancestors.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';
import { runSteps } from '../extract/run-steps.ts';
import { withUniqueIds } from '../extract/unique-ids.ts';
import { hasSign } from './engine-signs.ts';
import { type HintReading, type HintReadingOptions, hintSteps } from './extract-by-hint.ts';
import { hintEvidence } from './hint-evidence.ts';
import type { PageHint } from './page-hint.ts';

/** The listings of a page, and the hint that has a say in them. */
export type PageReading = {
  readonly listings: readonly ExtractedListing[];
  /** What to tell of it; null when no hint is for this page. */
  readonly use: HintUse | null;
  /** The hint that was followed, null when the page was read the general way. */
  readonly followed: SiteHint | null;
};

/** What a reading by hints needs. `general`: what was found on the page without any. */
export type HintOptions = HintReadingOptions & {
  readonly hints: readonly PageHint[];
  readonly general: readonly ExtractedListing[];
};

/**
 * Reads the page by the first hint that is for it and fits, saved ones before shipped ones. Where a saved hint is
 * for the page and none fits, shipped ones are not tried: the reader is told, and the page is read the general way.
 */
export function readByHints(document: Document, options: HintOptions): PageReading {
  return runSteps(readByHintsSteps(document, options));
}

/** The same in steps of about a millisecond. */
export function* readByHintsSteps(document: Document, options: HintOptions): Generator<void, PageReading> {
  let misfit: HintUse | null = null;
  for (const page of hintsFor(document, options)) {
    if (misfit?.origin === 'saved' && page.origin === 'shipped') break;
    const reading = yield* hintSteps(document, page.hint, options);
    const fit = fitOf(page.hint, hintEvidence(reading, options.general));
    if (fit === 'elsewhere') continue;
    if (fit === 'fits' && reading !== null) return followedReading(page, reading, options);
    misfit ??= useOf(page, fit === 'fits' ? null : fit);
  }
  return { listings: options.general, use: misfit, followed: null };
}

/** The hints that are for a page, saved ones first, whether its records fit them or not. */
export function hintsFor(document: Document, { url, hints }: Omit<HintOptions, 'general'>): PageHint[] {
  const here = hints.filter(({ hint }) => isPlaceOf(hint, url) && hasSign(document, hint.signs));
  return [
    ...here.filter(({ origin }) => origin === 'saved'),
    ...here.filter(({ origin }) => origin === 'shipped'),
  ];
}

function followedReading(page: PageHint, { listings }: HintReading, { general }: HintOptions): PageReading {
  const items = general.filter((one) => one.isItem === true && !isMadeOf(one, listings));
  return {
    listings: withUniqueIds([...items, ...listings]),
    use: useOf(page, null),
    followed: page.hint,
  };
}

function useOf({ hint: { id, name }, origin }: PageHint, misfit: HintUse['misfit']): HintUse {
  return { id, name, origin, fits: misfit === null, misfit };
}

/** The item of a detail page stands beside the records; one that is a record, or mostly made of them, was none. */
function isMadeOf({ elements, listing }: ExtractedListing, records: readonly ExtractedListing[]): boolean {
  const pieces = new Set(elements);
  const inRecords = new Set(records.flatMap((record) => record.elements));
  if (elements.some((element) => isWithin(element, inRecords))) return true;
  const inside = records.filter((record) => record.elements.some((element) => isWithin(element, pieces)));
  return inside.reduce((sum, record) => sum + record.listing.text.length, 0) * 2 >= listing.text.length;
}
