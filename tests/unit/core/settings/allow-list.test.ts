import { expect, test } from 'vitest';
import { addAllowed, readSite, removeAllowed } from '../../../../src/core/settings/allow-list.ts';
import { AllowEntrySchema } from '../../../../src/core/settings/settings.schema.ts';
import { anEntry, someSettings } from '../../../fixtures/builders/settings.ts';

test.each([
  ['market.example', 'market.example'],
  [' Market.Example ', 'market.example'],
  ['https://market.example/item/1?x=2#y', 'market.example'],
  ['market.example:8080/x', 'market.example'],
  ['market.example.', 'market.example'],
  ['127.0.0.1', '127.0.0.1'],
  ['闲鱼.example', null],
])('%s is the site %s', (typed, site) => {
  const read = readSite(typed);
  if (site === null) expect(read).toMatch(/^xn--[\w-]+\.example$/);
  else expect(read).toBe(site);
  expect(AllowEntrySchema.safeParse(anEntry({ site: read ?? '' })).success).toBe(true);
});

test.each([
  '',
  '  ',
  'two words',
  'ftp://market.example',
  'javascript:alert(1)',
  '*.example',
  'https://',
  '[::1]',
])('"%s" names no site', (typed) => {
  expect(readSite(typed)).toBeNull();
});

test('an entry is added once, whatever its day and the case of its seller', () => {
  const once = addAllowed(someSettings(), anEntry({ seller: 'Shop' }));
  expect(addAllowed(once, anEntry({ seller: 'shop ', addedOn: '2027-01-01' }))).toBe(once);
  const both = addAllowed(once, anEntry());
  expect(both.allowed).toHaveLength(2);
  expect(removeAllowed(both, anEntry({ seller: 'Shop' })).allowed).toEqual([anEntry()]);
});
