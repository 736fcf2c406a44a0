import { expect, test } from 'vitest';
import { SiteHintSchema } from '../../../../src/core/sites/site-hint.schema.ts';
import { isPlaceOf } from '../../../../src/core/sites/site-pattern.ts';
import { draftHint } from '../../../../src/page/teach/draft-hint.ts';

const DRAFT = {
  record: 'article.card',
  fields: { price: '.price' },
  scope: 'site',
  taught: { records: 24, otherwise: 3 },
} as const;

test.each([
  ['https://www.market.example/s/phones?sort=new#top', 'www-market-example'],
  ['http://127.0.0.1:8080/', '127-0-0-1'],
  ['http://[::1]:8080/list', '1'],
  ['https://xn--fiq228c.example/', 'xn-fiq228c-example'],
])('a draft of %s is a hint for that site', (url, id) => {
  const hint = draftHint(DRAFT, url);
  expect(SiteHintSchema.parse(hint)).toEqual(hint);
  expect(hint.id).toBe(id);
  expect(isPlaceOf(hint, url)).toBe(true);
});

test('a draft for pages like one is for these only, and has an id of its own', () => {
  const hint = draftHint({ ...DRAFT, scope: 'path' }, 'https://market.example/s/phones');
  expect(SiteHintSchema.parse(hint).paths).toEqual(['/s/*']);
  expect(hint.id).toBe('market-example-s');
  expect(isPlaceOf(hint, 'https://market.example/s/books')).toBe(true);
  expect(isPlaceOf(hint, 'https://market.example/help')).toBe(false);
});
