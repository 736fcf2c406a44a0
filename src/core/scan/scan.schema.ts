import * as z from 'zod';
import { JudgedListingSchema } from '../detect/finding.schema.ts';
import { HintUseSchema } from '../sites/hint-use.schema.ts';

/** What one scan could not read; counted so that silence is never mistaken for a clean page. */
export const NotScannedSchema = z.strictObject({
  images: z.int().nonnegative(),
  canvases: z.int().nonnegative(),
  frames: z.int().nonnegative(),
});
export type NotScanned = z.infer<typeof NotScannedSchema>;

/**
 * How much of the page was read. `cut-short`: it holds more than is read of a page. `no-records`: it looks like a
 * list, but no listing could be made out.
 */
export const CoverageSchema = z.enum(['whole', 'cut-short', 'no-records']);
export type Coverage = z.infer<typeof CoverageSchema>;

export const ScanStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('scanning'), done: z.int().nonnegative(), total: z.int().nonnegative() }),
  z.strictObject({ kind: z.literal('done') }),
  z.strictObject({ kind: z.literal('failed'), reason: z.string() }),
]);
export type ScanState = z.infer<typeof ScanStateSchema>;

/** One pass over one page, kept up to date while the page changes. */
export const ScanSchema = z.strictObject({
  /** New for every navigation, also inside a single-page application. */
  id: z.string().min(1),
  url: z.string(),
  site: z.string(),
  /** Milliseconds since the Unix epoch. */
  startedAt: z.number(),
  state: ScanStateSchema,
  /** All listings read so far, with findings or without. */
  listings: z.int().nonnegative(),
  notScanned: NotScannedSchema,
  /** Left out while nothing was read yet. */
  coverage: CoverageSchema.optional(),
  /** The hint that the page was read by, or that no longer fits it; null when there is none for the page. */
  hint: HintUseSchema.nullable(),
  /** Listings with at least one finding, in page order. */
  found: z.array(JudgedListingSchema),
  /** How many listings met each experimental rule; exported, never shown. Left out when there are none. */
  trials: z.record(z.string(), z.int().positive()).optional(),
});
export type Scan = z.infer<typeof ScanSchema>;

/** What changed since the last update of the same scan. `removed` holds listing ids. */
export const ScanUpdateSchema = ScanSchema.extend({ removed: z.array(z.string()) });
export type ScanUpdate = z.infer<typeof ScanUpdateSchema>;
