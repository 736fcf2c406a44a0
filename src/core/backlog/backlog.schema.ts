import * as z from 'zod';
import { MAX_BACKLOG, SKIP_REASONS } from './backlog-values.ts';

/** How far one page of a backlog has come. */
export const BacklogStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waiting') }),
  /** The tab loads, then its page is scanned. `since`: milliseconds since the Unix epoch. */
  z.strictObject({ kind: z.enum(['loading', 'scanning']), since: z.number() }),
  z.strictObject({
    kind: z.literal('done'),
    listings: z.int().nonnegative(),
    flagged: z.int().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('skipped'), reason: z.enum(SKIP_REASONS) }),
]);
export type BacklogState = z.infer<typeof BacklogStateSchema>;

/** One page of a backlog. */
export const BacklogItemSchema = z.strictObject({
  url: z.string(),
  /** The tab that shows it, null before it is opened. */
  tabId: z.int().nullable(),
  /** Opened for the backlog, and closed when it is done. */
  isOwnTab: z.boolean(),
  state: BacklogStateSchema,
});
export type BacklogItem = z.infer<typeof BacklogItemSchema>;

/** Pages to be scanned one after the other. There is one backlog at a time. */
export const BacklogSchema = z.strictObject({
  id: z.string().min(1),
  items: z.array(BacklogItemSchema).max(MAX_BACKLOG),
  /** When the last tab was opened, milliseconds since the Unix epoch; 0 before the first. */
  openedAt: z.number(),
});
export type Backlog = z.infer<typeof BacklogSchema>;

/** What the extension's own pages can ask for: addresses, tabs that are open already, or the end of it. */
export const BacklogCommandSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    id: z.string().min(8).max(64),
    urls: z.array(z.string().max(4096)).max(MAX_BACKLOG),
    tabs: z.array(z.strictObject({ id: z.int(), url: z.string().max(4096) })).max(MAX_BACKLOG),
  }),
  z.strictObject({ kind: z.literal('cancel') }),
]);
export type BacklogCommand = z.infer<typeof BacklogCommandSchema>;
