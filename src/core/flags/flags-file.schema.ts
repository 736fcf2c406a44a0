import * as z from 'zod';
import { MAX_REVIEWER_LENGTH } from './flag-values.ts';

/** The version that files of flags are written in. A change of form raises it; readers refuse newer ones. */
export const FLAGS_FILE_VERSION = 1;
export const FLAGS_FILE_FORMAT = 'tradeflag-flags';

/** Most flags that one file may bring. */
export const MAX_FILE_FLAGS = 1_000_000;
/** Longest line, in UTF-16 units: far more than a flag with all its history takes. */
export const MAX_LINE_LENGTH = 4_000_000;

/** First line of a file of any version. */
export const FlagsFileStartSchema = z.looseObject({
  format: z.literal(FLAGS_FILE_FORMAT),
  version: z.int().positive(),
});

/** First line of a file of this version. */
export const FlagsFileHeaderSchema = z.strictObject({
  format: z.literal(FLAGS_FILE_FORMAT),
  version: z.literal(FLAGS_FILE_VERSION),
  exportedAt: z.int().nonnegative(),
  exportedBy: z.string().max(MAX_REVIEWER_LENGTH),
  flags: z.int().nonnegative().max(MAX_FILE_FLAGS),
});
export type FlagsFileHeader = z.infer<typeof FlagsFileHeaderSchema>;

/** Last line: tells that nothing is missing and nothing was changed. */
export const FlagsFileEndSchema = z.strictObject({
  end: z.literal(true),
  flags: z.int().nonnegative(),
  sum: z.string(),
});
