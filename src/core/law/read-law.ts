import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { fail, ok, type Result } from '../result.ts';
import { UI_LANGUAGES } from '../ui-languages.ts';
import { LawEditionSchema } from './edition.schema.ts';
import { CategoryExplanationSchema, READERS } from './explanation.schema.ts';
import { explanationFor, type Law } from './law.ts';
import { unknownReferences } from './references.ts';
import { LawSourceSchema } from './source.schema.ts';

/** One thing wrong with the law data: where it stands (`sources.12.id`, `account-sales/consumer/en`) and what it is. */
export type LawProblem = { readonly where: string; readonly what: string };

const LawDataSchema = z.strictObject({
  edition: LawEditionSchema,
  sources: z.array(LawSourceSchema),
  explanations: z.array(CategoryExplanationSchema),
});

/**
 * Reads and indexes the law data. Fails with every problem found: wrong shape, an id or category given twice,
 * a category without explanation, a reference that leads nowhere.
 */
export function readLaw(raw: unknown): Result<Law, LawProblem[]> {
  const parsed = LawDataSchema.safeParse(raw);
  if (!parsed.success) {
    return fail(parsed.error.issues.map(({ path, message }) => ({ where: path.join('.'), what: message })));
  }
  const { edition, sources, explanations } = parsed.data;
  const law: Law = {
    edition,
    sources,
    byId: new Map(sources.map((source) => [source.id, source])),
    explanations: new Map(explanations.map((explanation) => [explanation.category, explanation])),
  };
  const problems = [
    ...repeated(sources.map(({ id }) => id)),
    ...repeated(explanations.map(({ category }) => category)),
    ...missingExplanations(law),
    ...danglingReferences(law),
    ...danglingEdition(law),
  ];
  return problems.length > 0 ? fail(problems) : ok(law);
}

function repeated(ids: readonly string[]): LawProblem[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => ({ where: id, what: 'given twice' }));
}

function missingExplanations(law: Law): LawProblem[] {
  return CATEGORIES.filter((category) => !law.explanations.has(category)).map((category) => ({
    where: category,
    what: 'no explanation',
  }));
}

function danglingReferences(law: Law): LawProblem[] {
  const places = [...law.explanations.keys()].flatMap((category) =>
    READERS.flatMap((reader) => UI_LANGUAGES.map((language) => ({ category, reader, language }))),
  );
  return places.flatMap(({ category, reader, language }) =>
    unknownReferences(explanationFor(law, category, reader)[language], (id) => law.byId.has(id)).map(
      (id) => ({
        where: `${category}/${reader}/${language}`,
        what: `unknown source ${id}`,
      }),
    ),
  );
}

function danglingEdition({ edition, byId }: Law): LawProblem[] {
  const renumbered = edition.renumbered.flatMap(({ beforeId, afterId }) => [beforeId ?? afterId, afterId]);
  return [...edition.withoutQuotation, ...renumbered]
    .filter((id) => !byId.has(id))
    .map((id) => ({ where: 'edition', what: `unknown source ${id}` }));
}
