import * as z from 'zod';
import { MAX_CHECKED_TEXT } from '../core/check/bound-text.ts';

/** A text on its way from a page's context menu to the check page. */
export const HandedTextSchema = z.strictObject({
  text: z.string().max(MAX_CHECKED_TEXT),
  isCut: z.boolean(),
});
