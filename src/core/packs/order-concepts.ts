import { fail, ok, type Result } from '../result.ts';
import type { Concept } from './concept.schema.ts';

/** Puts every concept after those it includes or is phrased of; a circle among them is the problem. */
export function orderConcepts(concepts: readonly Concept[]): Result<Concept[], string> {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  const done = new Set<string>();
  const open = new Set<string>();
  const ordered: Concept[] = [];
  const visit = (id: string): string | null => {
    if (done.has(id)) return null;
    if (open.has(id)) return `concept ${id} is made of itself`;
    const concept = byId.get(id);
    if (concept === undefined) return `concept ${id} is not defined`;
    open.add(id);
    for (const part of partsOf(concept)) {
      const problem = visit(part);
      if (problem !== null) return problem;
    }
    done.add(id);
    ordered.push(concept);
    return null;
  };
  for (const { id } of concepts) {
    const problem = visit(id);
    if (problem !== null) return fail(problem);
  }
  return ok(ordered);
}

/** Ids of the concepts a concept is directly made of. */
export function partsOf(concept: Concept): string[] {
  return [...(concept.includes ?? []), ...(concept.phrases ?? []).flatMap(({ seq }) => seq.flat())];
}
