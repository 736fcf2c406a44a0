import { isHostLike } from './site-pattern.ts';

/**
 * Whether every page that one match pattern stands for belongs to another too: `https://*.shop.example/*` covers
 * `https://www.shop.example/*`. For the patterns of whole sites only, as browsers ask permission for.
 */
export function coversSite(wide: string, narrow: string): boolean {
  const [outer, inner] = [partsOf(wide), partsOf(narrow)];
  if (outer === null || inner === null) return wide === narrow;
  const isSameScheme = outer.scheme === '*' || outer.scheme === inner.scheme;
  if (!isSameScheme || (inner.host.startsWith('*.') && !outer.host.startsWith('*.'))) return false;
  return isHostLike(inner.host.replace(/^\*\./, ''), outer.host);
}

function partsOf(pattern: string): { readonly scheme: string; readonly host: string } | null {
  const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  return scheme === undefined || host === undefined ? null : { scheme, host };
}
