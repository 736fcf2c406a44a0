import { CATEGORIES } from '../category.ts';
import { type ConceptIndex, conceptAt } from './compile-condition.ts';
import type { CompiledEvidence } from './compiled-packs.ts';
import type { EvidenceFile } from './evidence.schema.ts';

/**
 * Lays the points of each category out by concept and then by word, `words` being all that evidence names. All concepts
 * that it names have been checked.
 */
export function compileEvidence(
  file: EvidenceFile,
  index: ConceptIndex,
  words: readonly string[] = evidenceWords(file),
): CompiledEvidence {
  const { from, least, most, categories } = file;
  return {
    from,
    least,
    most,
    words,
    categories: CATEGORIES.flatMap((category) => {
      const evidence = categories[category];
      if (evidence === undefined) return [];
      const { base, concepts, covered, particles } = evidence;
      const points = Array.from({ length: index.size }, () => 0);
      for (const [id, value] of Object.entries(concepts)) points[conceptAt(index, id)] = value;
      for (const word of words) points.push(evidence.words[word] ?? 0);
      return [{ category, base, points, covered, particles }];
    }),
  };
}

/** Ids of all concepts that evidence names. */
export function evidenceConcepts({ categories }: EvidenceFile): string[] {
  return Object.values(categories).flatMap(({ concepts }) => Object.keys(concepts));
}

/** All words and sequences of words that evidence names, each once. */
export function evidenceWords({ categories }: EvidenceFile): string[] {
  return [...new Set(Object.values(categories).flatMap(({ words }) => Object.keys(words)))].sort();
}
