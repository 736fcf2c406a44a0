import { createDetector, type Detector } from '../../../src/core/detect/detector.ts';
import type { CompiledPacks } from '../../../src/core/packs/compiled-packs.ts';
import { createLanguageSense } from '../../../src/core/packs/language-sense.ts';
import { pickTerms, splitTerms, withTerms } from '../../../src/core/packs/terms-on-demand.ts';

/** Judges each text by the terms of the languages that it shows, as a page does, and not by those of all languages. */
export function createShownDetector(whole: CompiledPacks): Detector['detect'] {
  const { packs, waiting } = splitTerms(whole);
  const languagesIn = createLanguageSense(whole.terms.signs);
  const detectors = new Map<string, Detector>();
  return (listing) => {
    const languages = languagesIn(listing.text).toSorted();
    const key = languages.join();
    const known = detectors.get(key) ?? createDetector(withTerms(packs, pickTerms(waiting, languages)));
    detectors.set(key, known);
    return known.detect(listing);
  };
}
