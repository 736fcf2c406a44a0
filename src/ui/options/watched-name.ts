import { marketplaceOf } from '../../core/sites/marketplaces.ts';

/**
 * How a watched site reads: `https://shop.example/*` without its end, the scheme kept, as both may be watched. One
 * with its subdomains is a marketplace's: `闲鱼 (*.goofish.com)`.
 */
export function watchedName(pattern: string): string {
  const site = pattern.replace(/\/\*$/, '');
  const [, host] = /^https:\/\/\*\.(.+)$/.exec(site) ?? [];
  if (host === undefined) return site;
  const name = marketplaceOf(host)?.name;
  return name === undefined ? site : `${name} (*.${host})`;
}
