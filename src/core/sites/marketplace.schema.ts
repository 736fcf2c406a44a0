import * as z from 'zod';

/** What people do there: buy and sell, advertise, deal in game accounts, talk, or all of it in a chat. */
export const MARKETPLACE_KINDS = ['marketplace', 'classifieds', 'game-accounts', 'forum', 'chat'] as const;

/** A place on the web that is known for offers between people. Naming one says nothing about it. */
export const MarketplaceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** As it calls itself; where that is in Chinese, `latin` is what others call it. */
  name: z.string().min(1),
  latin: z.string().min(1).optional(),
  kind: z.enum(MARKETPLACE_KINDS),
  /** Countries it serves (ISO 3166-1 alpha-2), or `world`. */
  regions: z.array(z.union([z.literal('world'), z.string().regex(/^[A-Z]{2}$/)])).min(1),
  /** Host names; each stands for its subdomains too. */
  hosts: z.array(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/)).min(1),
});
export type Marketplace = z.infer<typeof MarketplaceSchema>;

export const MarketplaceFileSchema = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  marketplaces: z.array(MarketplaceSchema).min(1),
});
