import type { FitEvidence } from '../../core/sites/hint-fit.ts';
import type { ExtractedListing } from '../extract/build-listing.ts';
import type { HintReading } from './extract-by-hint.ts';

/** Compares what a hint found on a page with what was found the general way. */
export function hintEvidence(reading: HintReading | null, general: readonly ExtractedListing[]): FitEvidence {
  const lists = general.filter(({ isItem }) => isItem !== true);
  const inHint = new Set(reading?.listings.flatMap(({ elements }) => elements));
  const around = ancestorsOf(inHint);
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

/** True when the element or one around it is among `elements`. */
export function isWithin(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (elements.has(at)) return true;
  return false;
}

/** The elements around any of these, without themselves. */
function ancestorsOf(elements: ReadonlySet<Element>): Set<Element> {
  const around = new Set<Element>();
  for (const element of elements) {
    for (let at = element.parentElement; at !== null && !around.has(at); at = at.parentElement)
      around.add(at);
  }
  return around;
}
