import type { Category } from '../../../core/category.ts';
import type { Patterns } from '../../../core/packs/read-patterns.ts';

/** A text that packs promise to flag or to pass in a category. */
export interface Example {
  readonly file: string;
  /** The rule it stands in; null for an example of a term file. */
  readonly rule: string | null;
  readonly category: Category;
  readonly expected: 'flag' | 'pass';
  readonly text: string;
  /** Title of the section of the page that the text stands in. */
  readonly section: string | null;
}

/** The examples of all rules and of all term files. */
export function examplesOf({ packs, terms }: Patterns): Example[] {
  const ofRules = packs.flatMap(({ file, data: { category, rules } }) =>
    rules.flatMap(({ id, examples }) => toExamples({ file, rule: id, category }, examples)),
  );
  const ofTerms = terms.flatMap(({ file, data }) =>
    Object.entries(data.examples ?? {}).flatMap(([category, examples]) =>
      toExamples({ file, rule: null, category: category as Category }, examples),
    ),
  );
  return [...ofRules, ...ofTerms];
}

interface Examples {
  readonly flag: readonly string[];
  readonly pass: readonly string[];
  readonly section?: string | null | undefined;
}

function toExamples(
  about: Pick<Example, 'file' | 'rule' | 'category'>,
  { flag, pass, section = null }: Examples,
): Example[] {
  return [
    ...flag.map((text) => ({ ...about, expected: 'flag' as const, text, section })),
    ...pass.map((text) => ({ ...about, expected: 'pass' as const, text, section })),
  ];
}
