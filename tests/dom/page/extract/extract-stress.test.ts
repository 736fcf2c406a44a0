import { expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, cards, shopPage, showPage } from './page-fixture.ts';

test('finds thousands of records', () => {
  const page = showPage(shopPage(cards(3_000)));
  expect(extractListings(page, { url: ADDRESS })).toHaveLength(3_000);
});

test('stands a page that is nested thousands deep', () => {
  const page = showPage('');
  let inner: Element = page.body;
  for (let depth = 0; depth < 5_000; depth += 1) {
    const next = page.createElement('div');
    next.className = `level-${depth % 7}`;
    inner.append(next, 'text');
    inner = next;
  }
  expect(() => extractListings(page, { url: ADDRESS })).not.toThrow();
});

test('stands thousands of siblings that are all different', () => {
  const kinds = Array.from({ length: 3_000 }, (_, at) => {
    const inside = [...at.toString(3)]
      .map((digit) => ['<i>a</i>', '<b>b</b>', '<u>c</u>'][Number(digit)])
      .join('');
    return `<div class="k${at.toString(26).replace(/\d/g, 'z')}">${inside}</div>`;
  });
  const page = showPage(kinds.join(''));
  expect(() => extractListings(page, { url: ADDRESS })).not.toThrow();
});

test('stands broken addresses, ids that repeat or need escaping, and forms that shadow properties', () => {
  const strange = (at: number) =>
    `<li id="${at % 2 === 0 ? 'same' : `1 a:${at}'"`.replaceAll('"', '&quot;')}"><form><input name="id"><input name="tagName"></form>
      <a href="http://[bad">Offer number ${at}</a><b>$${at + 3}</b><p>More about it ${at}</p></li>`;
  const page = showPage(
    `<ul>${Array.from({ length: 6 }, (_, at) => strange(at)).join('')}</ul>`,
    '<base href="http://[bad">',
  );
  const listings = extractListings(page, { url: ADDRESS });
  expect(listings).toHaveLength(6);
  for (const { listing, elements } of listings) {
    expect([...page.querySelectorAll(listing.path ?? 'none')]).toEqual([elements[0]]);
  }
});
