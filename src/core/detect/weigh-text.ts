import type { Category } from '../category.ts';
import type { CompiledPacks } from '../packs/compiled-packs.ts';
import type { FoldedText } from '../text/fold.ts';
import type { ConceptMap } from './concept-map.ts';
import { createSignReader, createWeigh, EVIDENCE, type TextSigns } from './evidence.ts';
import type { Match } from './finding.schema.ts';
import { toSpans } from './spans.ts';

/** Evidence of a category as a match, where the rules of its pack weigh `rules` together; null for nothing. */
export type WeighCategory = (category: Category, rules: number) => Match | null;

/** Prepares weighing; the signs of a text are read once, when the first category asks for them. */
export function createTextWeigher(
  compiled: CompiledPacks,
): (text: FoldedText, places: ConceptMap) => WeighCategory {
  const { evidence, concepts } = compiled;
  if (evidence === null) return () => () => null;
  const names = concepts.map(({ id }) => id);
  const readSigns = createSignReader(compiled);
  const weigh = createWeigh(evidence);
  return (text, places) => {
    let signs: TextSigns | null = null;
    return (category, rules) => {
      if (rules < evidence.from) return null;
      signs ??= readSigns(text, places);
      const weighed = weigh(category, signs);
      if (weighed === null) return null;
      const hits = weighed.weightiest.flatMap((concept) => places.hitsOf(concept)[0] ?? []);
      return { rule: EVIDENCE, weight: weighed.points, spans: toSpans(hits, text, names) };
    };
  };
}
