import type { Patterns } from '../../../core/packs/read-patterns.ts';
import { lawIdsOf } from '../../../core/packs/rule-record.schema.ts';
import { problem, type Remark } from './report-line.ts';

/** Legal sources that packs or rules name and the law collection does not hold. */
export function unknownLaw({ packs }: Patterns, isKnown: (id: string) => boolean): Remark[] {
  return packs.flatMap(({ file, data }) => [
    ...data.law.filter((id) => !isKnown(id)).map((id) => problem(file, 'law', `unknown legal source ${id}`)),
    ...data.rules.flatMap(({ id: rule, sources }) =>
      lawIdsOf(sources)
        .filter((id) => !isKnown(id))
        .map((id) => problem(file, `rules ${rule}`, `unknown legal source ${id}`)),
    ),
  ]);
}
