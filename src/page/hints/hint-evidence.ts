import type { FitEvidence } from '../../core/sites/hint-fit.ts';
import { ancestorsOf, isWithin } from '../dom/ancestors.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';
import type { HintReading } from './extract-by-hint.ts';

/** Compares what a hint found on a page with what was found the general way. */
export function hintEvidence(reading: HintReading | null, general: readonly ExtractedListing[]): FitEvidence {
  const lists = general.filter(({ isItem }) => isItem !== true);
  const inHint = new Set(reading?.listings.flatMap(({ elements }) => elements));
  const around = allAround(inHint);
  const isLeftOut = ({ elements }: ExtractedListing) =>
    !elements.some((element) => around.has(element) || isWithin(element, inHint));
  return {
    records: reading?.listings.length ?? null,
    titled: reading?.titled ?? 0,
    general: lists.length,
    leftOut: lists.filter(isLeftOut).length,
    hasItem: lists.length < general.length,
  };
}

/** The elements around any of these, without themselves. */
function allAround(elements: ReadonlySet<Element>): Set<Element> {
  const around = new Set<Element>();
  for (const element of elements) {
    for (const at of ancestorsOf(element)) {
      if (around.has(at)) break;
      around.add(at);
    }
  }
  return around;
}
