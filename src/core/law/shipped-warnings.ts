import file from '../../../patterns/law/warnings.json' with { type: 'json' };
import { CATEGORIES, type Category } from '../category.ts';
import { isKnownSource } from './shipped-law.ts';
import { type LawWarning, WarningFileSchema } from './warning.schema.ts';

export type WarningsByCategory = Readonly<Record<Category, LawWarning>>;

/** The warnings that ship with the product, one a category. Throws when the data are wrong, which tests rule out. */
export function shippedWarnings(): WarningsByCategory {
  const { warnings } = WarningFileSchema.parse(file);
  const cited = warnings.flatMap(({ court, risk }) => [...court.sources, ...risk.sources]);
  const unknown = cited.filter((source) => !isKnownSource(source));
  if (unknown.length > 0) throw new Error(`warnings: unknown sources ${unknown.join(', ')}`);
  const entries = CATEGORIES.map((category) => {
    const warning = warnings.find((one) => one.category === category);
    if (warning === undefined) throw new Error(`warnings: none for ${category}`);
    return [category, warning];
  });
  return Object.fromEntries(entries);
}
