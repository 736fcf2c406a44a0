import { describe, expect, test } from 'vitest';
import { extractAdded } from '../../../../src/page/extract/extract-added.ts';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { NO_FACTS } from '../../../../src/page/extract/structured-data/item-facts.ts';
import { listedFacts } from '../../../../src/page/extract/structured-data/listed-facts.ts';
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

describe('a feed whose cards are styled by classes of their own each', () => {
  const letter = (at: number) => String.fromCharCode(97 + (at % 26));
  const named = (at: number, part: number) => `css-${part}${letter(at)}${letter(at * 7 + part * 5)}`;
  const feedCard = (at: number) =>
    `<div class="${named(at, 1)}"><a class="${named(at, 2)}" href="/item/${20_000 + at}">Bicycle number ${at}</a><p class="${named(at, 3)}">Used, in good condition, ￥${60 + at}</p></div>`;
  const feedCards = (from: number, end: number) =>
    Array.from({ length: end - from }, (_, at) => feedCard(from + at)).join('');

  function feedPage() {
    const page = showPage(shopPage(feedCards(0, 6)));
    const grid = page.querySelector('.grid');
    if (grid === null) throw new Error('no grid');
    return { page, grid, known: extractListings(page, { url: ADDRESS }) };
  }

  test('is the same list when more of it arrives', () => {
    const { page, grid, known } = feedPage();
    expect(known.length).toBe(6);
    const read = extractAdded(page, append(grid, feedCards(6, 9)), known, ADDRESS);
    const whole = extractListings(page, { url: ADDRESS }).slice(6);
    expect(whole.length).toBe(3);
    expect(read?.map(({ listing }) => listing)).toEqual(whole.map(({ listing }) => listing));
  });

  test.each([
    '<div class="css-9x1b"><form><input name="mail"><button>Send me new offers</button></form></div>',
    '<div class="css-9x1b"><ul><li>Cars</li><li>Homes</li></ul><b>More to look at near you</b></div>',
  ])('and read as a whole for what is made otherwise inside: %s', (banner) => {
    const { page, grid, known } = feedPage();
    expect(extractAdded(page, append(grid, banner), known, ADDRESS)).toBeNull();
  });
});

test('entries of the list in JSON-LD fill in what added records lack', () => {
  const { page, grid, known } = listPage();
  const entry = { name: 'Bicycle', url: '/item/10020', price: '75', currency: 'EUR', image: '/i.jpg' };
  const listed = listedFacts([{ ...NO_FACTS, ...entry }], ADDRESS);
  const added = append(grid, card(10_020, 'Bicycle number 20', ''));
  expect(extractAdded(page, added, known, ADDRESS, listed)?.[0]?.listing.price).toMatchObject({ amount: 75 });
  expect(extractAdded(page, added, known, ADDRESS)?.[0]?.listing.price).toBeNull();
});

test('asks for the whole page when nothing is known', () => {
  const { page, grid } = listPage();
  expect(extractAdded(page, append(grid, cards(1, 40)), [], ADDRESS)).toBeNull();
});
