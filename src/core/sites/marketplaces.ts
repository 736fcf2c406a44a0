import file from '../../../patterns/sites/marketplaces.json' with { type: 'json' };
import { type Marketplace, MarketplaceFileSchema } from './marketplace.schema.ts';
import { isHostLike } from './site-pattern.ts';

let known: readonly Marketplace[] | undefined;

/** The marketplaces that ship with the product, those of China first. Throws when the data are wrong. */
export function knownMarketplaces(): readonly Marketplace[] {
  known ??= MarketplaceFileSchema.parse(file).marketplaces;
  return known;
}

/** Match patterns of everything a marketplace serves, as browsers ask permission for: `https://*.olx.pl/*`. */
export function originsOf({ hosts }: Marketplace): string[] {
  return hosts.map((host) => `https://*.${host}/*`);
}

/** The marketplace that a host name belongs to, null for any other site. */
export function marketplaceOf(host: string): Marketplace | null {
  const owns = ({ hosts }: Marketplace) => hosts.some((own) => isHostLike(host, `*.${own}`));
  return knownMarketplaces().find(owns) ?? null;
}
