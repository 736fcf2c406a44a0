import type { Category } from '../category.ts';
import type { LocalizedText } from '../localized-text.schema.ts';
import type { LawEdition, Renumbered } from './edition.schema.ts';
import type { CategoryExplanation, LawLanguage, Reader } from './explanation.schema.ts';
import { type LawSource, SOURCE_KINDS, type SourceKind } from './source.schema.ts';

/** Everything the product knows of the law, indexed. Made by `readLaw`. */
export type Law = {
  readonly edition: LawEdition;
  /** In the order of the data files. */
  readonly sources: readonly LawSource[];
  readonly byId: ReadonlyMap<string, LawSource>;
  readonly explanations: ReadonlyMap<Category, CategoryExplanation>;
};

export type SourceGroup = { readonly kind: SourceKind; readonly sources: readonly LawSource[] };

/** The source with this id, null when there is none (ids come from links, so expect that). */
export function findSource(law: Law, id: string): LawSource | null {
  return law.byId.get(id) ?? null;
}

/** The sources that speak to a category. */
export function sourcesFor(law: Law, category: Category): LawSource[] {
  return law.sources.filter(({ applies_to }) => applies_to.includes(category));
}

/** Groups sources by kind in reading order, rulings first; kinds without a source are left out. */
export function groupByKind(sources: readonly LawSource[]): SourceGroup[] {
  return SOURCE_KINDS.map((kind) => ({ kind, sources: sources.filter((one) => one.kind === kind) })).filter(
    (group) => group.sources.length > 0,
  );
}

/** The explanation of a category for one reader, in every language; throws when the data lack the category. */
export function explanationFor(law: Law, category: Category, reader: Reader): LocalizedText {
  const explanation = law.explanations.get(category);
  if (explanation === undefined) throw new Error(`no explanation for ${category}`);
  return explanation.readers[reader];
}

/** The Chinese original when it may be printed as a quotation, else null. */
export function quotationOf(law: Law, source: LawSource): string | null {
  if (source.text_zh === '' || law.edition.withoutQuotation.includes(source.id)) return null;
  return source.text_zh;
}

/** How the number of this source's article changed, whether the source is the old article or the new one. */
export function renumberingOf(law: Law, id: string): Renumbered | null {
  return law.edition.renumbered.find(({ beforeId, afterId }) => id === beforeId || id === afterId) ?? null;
}

/** What the documents named in a source's `source` field are, in one language. */
export function documentsOf(law: Law, source: LawSource, language: LawLanguage): string[] {
  return Object.entries(law.edition.documents)
    .filter(([name]) => source.source.toLowerCase().includes(name))
    .map(([, description]) => description[language]);
}
