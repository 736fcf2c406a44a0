import * as z from 'zod';
import { CATEGORIES } from '../category.ts';
import { ConceptIdSchema } from './concept.schema.ts';

/**
 * A term as people write it. `#` stands for a run of digits, a `*` at either end for any letters that go on
 * (inflections); spaces in the term match spaces, dots or hyphens. Spelling variants that the fold removes
 * (case, width, traditional characters, dots between characters) need no terms of their own.
 */
export const TermSchema = z
  .string()
  .min(1, 'a term is empty')
  .max(60)
  .refine((term) => /[\p{L}\p{N}\p{Sc}]/u.test(term), 'a term needs a letter, a digit or a currency sign')
  .refine(
    (term) => !/\p{Extended_Pictographic}/u.test(term),
    'pictures are dropped or read as words: write the word',
  );

const ExamplesSchema = z.strictObject({
  /** Texts in this language that must be flagged in the category (level likely or strong). */
  flag: z.array(z.string().min(1)).min(1),
  /** Texts in this language that must not be flagged in the category. */
  pass: z.array(z.string().min(1)).min(1),
});

/** What shows that a text is written in a language: letters as ranges of a pattern (`а-яё`), or plain words. */
export const LanguageSignsSchema = z
  .strictObject({
    letters: z
      .string()
      .regex(/^[^\]\\^[]+$/u, 'no letters and ranges of letters')
      .optional(),
    words: z
      .array(z.string().regex(/^[\p{Ll}\p{Lo}]+$/u, 'not one small word without marks'))
      .min(1)
      .optional(),
  })
  .refine(({ letters, words }) => letters !== undefined || words !== undefined, 'neither letters nor words');
export type LanguageSigns = z.infer<typeof LanguageSignsSchema>;

export const TermFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  /** BCP 47 tag, or `codes` for letter codes such as VX, which may also run together (`QQVXZFB`). */
  language: z.string().min(2),
  /** On pages these terms are read once something shows the language; without signs they always are. */
  shownBy: LanguageSignsSchema.optional(),
  terms: z.record(ConceptIdSchema, z.array(TermSchema).min(1)),
  /** Words that contain a term by chance: what they cover is not counted for that concept. */
  except: z.record(ConceptIdSchema, z.array(TermSchema).min(1)).optional(),
  /** What the terms are for, run by the tests. */
  examples: z.partialRecord(z.enum(CATEGORIES), ExamplesSchema).optional(),
});
export type TermFile = z.infer<typeof TermFileSchema>;
