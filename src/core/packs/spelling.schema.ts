import * as z from 'zod';

const CharacterSchema = z.string().regex(/^\p{Script=Han}$/u, 'one Chinese character');
const WordSchema = z.string().min(2);

/** Characters and words of the same or nearly the same sound that sellers write for those of terms. */
export const HomophoneFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  /** Beginnings of the ids of concepts whose terms are looked for in other spellings. */
  concepts: z.array(z.string().min(1)).min(1),
  /** Term files whose terms are. */
  languages: z.array(z.string().min(2)).min(1),
  /** Meant, and what is written for it: believed in every term of two characters and more. */
  sure: z.record(CharacterSchema, z.string().min(1)),
  /** The same with everyday characters: believed for at most half of a term of three and more. */
  loose: z.record(CharacterSchema, z.string().min(1)),
  words: z.record(WordSchema, z.array(WordSchema).min(1)),
  /** Everyday words that are believed only inside a longer term. */
  looseWords: z.record(WordSchema, z.array(WordSchema).min(1)),
  /** Latin letters, and the digits and letters of other scripts that stand for them inside longer words. */
  glyphs: z.record(z.string().regex(/^[a-z]$/u), z.string().min(1)),
  /** Letters that are never noise between the characters of a term, because they name something. */
  codes: z.array(z.string().regex(/^[a-z]+$/u)),
  /** Words of other languages that would read as the pinyin of a term. */
  ordinary: z.array(z.string().regex(/^[a-z]+$/u)),
});
export type HomophoneFile = z.infer<typeof HomophoneFileSchema>;

/** Characters and the parts they are written as. */
export const PartsFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  parts: z.record(CharacterSchema, z.array(z.string().min(2).max(4)).min(1)),
});
export type PartsFile = z.infer<typeof PartsFileSchema>;

/** Syllables of pinyin without tone, each with the characters that are read so. */
export const PinyinFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  syllables: z.record(z.string().regex(/^[a-z]{1,6}$/u), z.string().min(1)),
});
export type PinyinFile = z.infer<typeof PinyinFileSchema>;
