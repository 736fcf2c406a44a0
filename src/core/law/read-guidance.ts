import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';
import { type Guidance, GuidanceSchema } from './guidance.schema.ts';
import type { LawProblem } from './read-law.ts';
import { SITUATIONS, type Situation } from './situation.ts';

export type GuidanceBySituation = ReadonlyMap<Situation, Guidance>;

/**
 * Reads the guidance for all situations. Fails with every problem found: wrong shape, a situation missing or given
 * twice, a source that `isKnown` does not know.
 */
export function readGuidance(
  raw: unknown,
  isKnown: (sourceId: string) => boolean,
): Result<GuidanceBySituation, LawProblem[]> {
  const parsed = z.array(GuidanceSchema).safeParse(raw);
  if (!parsed.success) {
    return fail(parsed.error.issues.map(({ path, message }) => ({ where: path.join('.'), what: message })));
  }
  const problems = [...miscounted(parsed.data), ...parsed.data.flatMap((one) => dangling(one, isKnown))];
  if (problems.length > 0) return fail(problems);
  return ok(new Map(parsed.data.map((guidance) => [guidance.situation, guidance])));
}

function miscounted(all: readonly Guidance[]): LawProblem[] {
  return SITUATIONS.flatMap((situation) => {
    const times = all.filter((one) => one.situation === situation).length;
    return times === 1 ? [] : [{ where: situation, what: `given ${times} times` }];
  });
}

function dangling({ situation, sections }: Guidance, isKnown: (id: string) => boolean): LawProblem[] {
  return sections
    .flatMap(({ statements }) => statements.flatMap(({ sources }) => sources))
    .filter((id) => !isKnown(id))
    .map((id) => ({ where: situation, what: `unknown source ${id}` }));
}
