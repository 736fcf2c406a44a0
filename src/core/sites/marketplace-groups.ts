import type { Marketplace } from './marketplace.schema.ts';

/** Marketplaces that serve one place: a country (ISO 3166-1 alpha-2), the `world`, or what is left. */
export interface MarketplaceGroup {
  readonly place: string | 'world' | 'elsewhere';
  readonly marketplaces: readonly Marketplace[];
}

/** Where most of the trade is that the packs know best, so that it is always among the first. */
const ALWAYS = 'CN';

/**
 * The marketplaces by place: the reader's own countries, China, the world, and last everything else. Each stands once,
 * in the first place that it serves.
 */
export function groupByPlace(
  marketplaces: readonly Marketplace[],
  regions: readonly string[],
): MarketplaceGroup[] {
  const places = [...new Set([...regions, ALWAYS, 'world'])];
  const groups: MarketplaceGroup[] = [];
  let left = marketplaces;
  for (const place of places) {
    groups.push({ place, marketplaces: left.filter((one) => one.regions.includes(place)) });
    left = left.filter((one) => !one.regions.includes(place));
  }
  groups.push({ place: 'elsewhere', marketplaces: left });
  return groups.filter((group) => group.marketplaces.length > 0);
}

/** The marketplaces whose name or host contains what was typed, whatever its case. */
export function findMarketplaces(marketplaces: readonly Marketplace[], typed: string): Marketplace[] {
  const wanted = fold(typed);
  return marketplaces.filter(({ name, latin, hosts }) =>
    [name, latin ?? '', ...hosts].some((text) => fold(text).includes(wanted)),
  );
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The countries behind a reader's languages (BCP 47 tags, best first): `zh-TW` stands for TW, `es` for ES. */
export function regionsOf(languages: readonly string[]): string[] {
  return [...new Set(languages.flatMap((tag) => regionOf(tag) ?? []))];
}

function regionOf(tag: string): string | null {
  try {
    const { region } = new Intl.Locale(tag).maximize();
    return region !== undefined && /^[A-Z]{2}$/.test(region) ? region : null;
  } catch {
    return null;
  }
}
