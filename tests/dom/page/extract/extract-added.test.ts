import { expect, test } from 'vitest';
import { extractAdded } from '../../../../src/page/extract/extract-added.ts';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, card, cards, shopPage, showPage } from './page-fixture.ts';

function listPage() {
  const page = showPage(shopPage(cards(6)));
  const grid = page.querySelector('.grid');
  if (grid === null) throw new Error('no grid');
  return { page, grid, known: extractListings(page, { url: ADDRESS }) };
}

function append(grid: Element, html: string): Element[] {
  const before = grid.childElementCount;
  grid.insertAdjacentHTML('beforeend', html);
  return [...grid.children].slice(before);
}

test('reads added records as the whole page would be read', () => {
  const { page, grid, known } = listPage();
  const added = append(grid, cards(3, 20));
  const read = extractAdded(page, added, known, ADDRESS);
  const whole = extractListings(page, { url: ADDRESS }).slice(6);
  expect(read?.map(({ listing }) => listing)).toEqual(whole.map(({ listing }) => listing));
});

test('gives an offer that is known already an id of its own', () => {
  const { page, grid, known } = listPage();
  const added = append(grid, card(10_000, 'Bicycle number 0', '￥60'));
  expect(extractAdded(page, added, known, ADDRESS)?.map(({ listing }) => listing.id)).toEqual([
    `${known[0]?.listing.id}~2`,
  ]);
});

test.each([
  ['something else between the records', '<div class="banner"><p>Sale ends tonight</p></div>'],
  ['a wrapper around records', `<div class="page">${cards(3, 30)}</div>`],
])('asks for the whole page for %s', (_, html) => {
  const { page, grid, known } = listPage();
  expect(extractAdded(page, append(grid, html), known, ADDRESS)).toBeNull();
});

test('asks for the whole page when nothing is known', () => {
  const { page, grid } = listPage();
  expect(extractAdded(page, append(grid, cards(1, 40)), [], ADDRESS)).toBeNull();
});
