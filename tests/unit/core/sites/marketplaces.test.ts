import { expect, test } from 'vitest';
import { knownMarketplaces, marketplaceOf, originsOf } from '../../../../src/core/sites/marketplaces.ts';

test('every marketplace and every host is named once', () => {
  const all = knownMarketplaces();
  const ids = all.map(({ id }) => id);
  const hosts = all.flatMap((one) => one.hosts);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(hosts).size).toBe(hosts.length);
});

test('no host is listed beside one that it belongs to', () => {
  const hosts = knownMarketplaces().flatMap((one) => one.hosts);
  expect(hosts.filter((host) => hosts.some((other) => host.endsWith(`.${other}`)))).toEqual([]);
});

test.each([
  ['www.goofish.com', 'xianyu'],
  ['tieba.baidu.com', 'tieba'],
  ['sfbay.craigslist.org', 'craigslist'],
  ['www.mercadolivre.com.br', 'mercado-libre'],
  ['web.telegram.org', 'telegram-web'],
])('%s belongs to %s', (host, id) => {
  expect(marketplaceOf(host)?.id).toBe(id);
});

test.each(['baidu.com', 'market.example', 'notebay.com', 'ebay.com.evil.test'])(
  '%s belongs to none',
  (host) => {
    expect(marketplaceOf(host)).toBeNull();
  },
);

test('origins are match patterns with subdomains', () => {
  const xianyu = marketplaceOf('goofish.com');
  expect(xianyu === null ? [] : originsOf(xianyu)).toEqual(['https://*.goofish.com/*']);
});
