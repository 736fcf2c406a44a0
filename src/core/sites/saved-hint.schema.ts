import * as z from 'zod';
import { SiteHintSchema } from './site-hint.schema.ts';

/** A hint of the reader's own: taught on a page, or taken over from somebody. */
export const SavedHintSchema = z.strictObject({
  /** Milliseconds since the Unix epoch. */
  savedAt: z.number(),
  hint: SiteHintSchema,
});
export type SavedHint = z.infer<typeof SavedHintSchema>;
