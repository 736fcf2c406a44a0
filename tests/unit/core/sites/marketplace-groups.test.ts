import { expect, test } from 'vitest';
import { findMarketplaces, groupByPlace, regionsOf } from '../../../../src/core/sites/marketplace-groups.ts';
import { knownMarketplaces } from '../../../../src/core/sites/marketplaces.ts';

const all = knownMarketplaces();

test('the reader’s countries come first, then China and the world; every marketplace stands once', () => {
  const groups = groupByPlace(all, ['ES']);
  expect(groups.map(({ place }) => place)).toEqual(['ES', 'CN', 'world', 'elsewhere']);
  expect(groups[0]?.marketplaces.map(({ id }) => id)).toContain('wallapop');
  const ids = groups.flatMap(({ marketplaces }) => marketplaces.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
});

test('a reader in China has no group twice, and an unknown country makes none', () => {
  expect(groupByPlace(all, ['CN', 'AQ']).map(({ place }) => place)).toEqual(['CN', 'world', 'elsewhere']);
});

test.each([
  ['閒', []],
  ['闲鱼', ['xianyu']],
  ['XIANYU ', ['xianyu']],
  ['goofish', ['xianyu']],
  ['ＶＩＮＴＥＤ', ['vinted']],
])('“%s” finds %j', (typed, ids) => {
  expect(findMarketplaces(all, typed).map(({ id }) => id)).toEqual(ids);
});

test('languages lead to countries, where they have one', () => {
  expect(regionsOf(['zh-TW', 'zh', 'es', 'es-419', 'en-GB', 'not a tag'])).toEqual(['TW', 'CN', 'ES', 'GB']);
});
