import * as z from 'zod';

/** The scripts and tongues phrase lists are written in; `zh` holds Simplified and Traditional forms alike. */
export const PHRASE_LANGUAGES = ['en', 'zh', 'es'] as const;
export type PhraseLanguage = (typeof PHRASE_LANGUAGES)[number];

const PhrasesSchema = z.array(z.string().min(1)).min(1);
const PhrasesByLanguageSchema = z.strictObject({ en: PhrasesSchema, zh: PhrasesSchema, es: PhrasesSchema });

/** What the product must never say, as data. The grammar of a phrase is told at `compilePhrase`. */
export const NeverSaySchema = z.strictObject({
  /** Words that turn a statement in the same sentence into its opposite, such as "never state". */
  frames: PhrasesByLanguageSchema,
  /** Statements the sources do not support, refused in every text of the product. */
  statements: z.array(
    z.strictObject({ id: z.string().min(1), why: z.string().min(1), phrases: PhrasesByLanguageSchema }),
  ),
  /** Sums refused in every text, whatever separators stand between their digits; a dot matches a comma too. */
  figures: z.strictObject({ id: z.string().min(1), why: z.string().min(1), values: PhrasesSchema }),
  /** Words of judgement, refused in interface texts and pack titles only; `names` may contain them. */
  verdicts: z.strictObject({
    why: z.string().min(1),
    phrases: PhrasesByLanguageSchema,
    names: PhrasesSchema,
  }),
});
export type NeverSay = z.infer<typeof NeverSaySchema>;
