import * as z from 'zod';
import { LawTextSchema } from './explanation.schema.ts';
import { SourceIdSchema } from './source.schema.ts';

/** An article whose number changed when its law was revised. No `before`: the article is new. */
export const RenumberedSchema = z.strictObject({
  since: z.iso.date(),
  before: z.int().positive().optional(),
  after: z.int().positive(),
  beforeId: SourceIdSchema.optional(),
  afterId: SourceIdSchema,
});
export type Renumbered = z.infer<typeof RenumberedSchema>;

/** What holds for the collection of sources as a whole. */
export const LawEditionSchema = z.strictObject({
  /** The day all sources were last reviewed. */
  reviewedOn: z.iso.date(),
  /** Sources whose Chinese text is a fragment or a repost that must not be printed as a quotation. */
  withoutQuotation: z.array(SourceIdSchema),
  /** What the short names of documents in the `source` field stand for. */
  documents: z.record(z.string().min(1), LawTextSchema),
  renumbered: z.array(RenumberedSchema),
});
export type LawEdition = z.infer<typeof LawEditionSchema>;
