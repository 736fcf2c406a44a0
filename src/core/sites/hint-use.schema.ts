import * as z from 'zod';

/**
 * Why a hint was not followed: it finds nothing where listings stand; it leaves out most of them; it takes in far
 * more than there are; what it finds has no titles where it says they are; this browser does not know its selectors.
 */
export const MISFITS = ['nothing-found', 'far-fewer', 'far-more', 'no-titles', 'bad-selector'] as const;
export type Misfit = (typeof MISFITS)[number];

/** The hint that a scan followed, or would have if it still fitted the page. */
export const HintUseSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** `saved`: by the reader. `shipped`: part of the product. */
  origin: z.enum(['saved', 'shipped']),
  fits: z.boolean(),
  /** Null when it fits. */
  misfit: z.enum(MISFITS).nullable(),
});
export type HintUse = z.infer<typeof HintUseSchema>;
