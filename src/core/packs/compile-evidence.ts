import { CATEGORIES } from '../category.ts';
import { type ConceptIndex, conceptAt } from './compile-condition.ts';
import type { CompiledEvidence } from './compiled-packs.ts';
import type { EvidenceFile } from './evidence.schema.ts';

/** Lays the points of each category out by concept. All concepts that evidence names have been checked. */
export function compileEvidence(
  { from, least, most, categories }: EvidenceFile,
  index: ConceptIndex,
): CompiledEvidence {
  return {
    from,
    least,
    most,
    categories: CATEGORIES.flatMap((category) => {
      const evidence = categories[category];
      if (evidence === undefined) return [];
      const { base, concepts, covered, particles } = evidence;
      const points = Array.from({ length: index.size }, () => 0);
      for (const [id, value] of Object.entries(concepts)) points[conceptAt(index, id)] = value;
      return [{ category, base, points, covered, particles }];
    }),
  };
}

/** Ids of all concepts that evidence names. */
export function evidenceConcepts({ categories }: EvidenceFile): string[] {
  return Object.values(categories).flatMap(({ concepts }) => Object.keys(concepts));
}
