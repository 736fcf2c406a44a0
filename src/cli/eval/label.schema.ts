import * as z from 'zod';
import { CATEGORIES, type Category } from '../../core/category.ts';

const LabelSchema = z.enum([...CATEGORIES, 'none']);

/** What a reader decided about a listing, beside the fields every listing has. */
export const LabelledSchema = z.object({
  label: LabelSchema,
  /** All labels that apply; any of them is a right answer. */
  labels: z.array(LabelSchema).nullish(),
  /** `core` counts; `context` needs the page around it; `optional` is a policy call, expected at level note. */
  tier: z
    .string()
    .nullish()
    .transform((tier) => tier || 'core'),
  lang: z
    .string()
    .nullish()
    .transform((lang) => lang || 'unknown'),
  obfuscated: z.boolean().nullish().transform(Boolean),
  /** Names of the obfuscation techniques used in the text, for corpora that know them. */
  techniques: z.array(z.string()).nullish(),
  /** The seed by which an obfuscator wrote the text. */
  seed: z.int().nullish(),
});
export type Labelled = z.infer<typeof LabelledSchema>;

/** The categories that are right answers, the main one first; empty when nothing should be flagged. */
export function acceptedCategories({ label, labels }: Labelled): Category[] {
  return [...new Set([label, ...(labels ?? [])])].filter((name) => name !== 'none');
}
