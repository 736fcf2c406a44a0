import { describe, expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

const GOODS = ['Oak table', 'Garden chair', 'Bass guitar', 'Red bike', 'Desk lamp', 'Old camera'];

function read(body: string, ...data: readonly unknown[]) {
  const head = data.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`);
  return extractListings(showPage(body, head.join('')), { url: ADDRESS }).map(({ listing }) => listing);
}

const bare = (name: string, at: number) =>
  `<div class="card"><h3><a href="/item/${at}?utm_source=list">${name}</a></h3><p>Used, in good condition, pick up only.</p></div>`;
const priced = (name: string, at: number) => bare(name, at).replace('</p>', `</p><b>€ ${at + 10}</b>`);
const grid = (card: (name: string, at: number) => string) => `<main>${GOODS.map(card).join('')}</main>`;

const product = (at: number) => ({
  '@type': 'Product',
  name: `${GOODS[at]} by its full name`,
  url: `https://market.example/item/${at}?utm_medium=feed`,
  image: `/img/${at}.jpg`,
  offers: { '@type': 'Offer', price: `${at + 70}.50`, priceCurrency: 'EUR', seller: { name: `Shop ${at}` } },
});
const list = (entries: readonly unknown[]) => ({
  '@context': 'https://schema.org',
  '@type': 'ItemList',
  itemListElement: entries,
});
const inAnyOrder = [4, 1, 0, 5, 3, 2];

describe('the entries of a list in JSON-LD', () => {
  test('fill in what records of the same address lack, in whatever order', () => {
    const listings = read(
      grid(bare),
      list(inAnyOrder.map((at) => ({ '@type': 'ListItem', item: product(at) }))),
    );
    expect(listings.map(({ title }) => title)).toEqual(GOODS);
    expect(listings[3]).toMatchObject({
      url: 'https://market.example/item/3',
      price: { amount: 73.5, currency: 'EUR' },
      seller: 'Shop 3',
      image: 'https://market.example/img/3.jpg',
    });
    expect(listings.map(({ price }) => price?.amount)).toEqual([70.5, 71.5, 72.5, 73.5, 74.5, 75.5]);
  });

  test('leave alone what the records show themselves', () => {
    const listings = read(grid(priced), list(inAnyOrder.map(product)));
    expect(listings.map(({ price }) => price?.amount)).toEqual([10, 11, 12, 13, 14, 15]);
  });

  test('name a record that shows nothing but a price', () => {
    const card = (_: string, at: number) =>
      `<li><a href="/item/${at}"><img src="/${at}.jpg" width="200" height="200"><del>€ ${at + 30},00</del> <b class="price">€ ${at + 10},00</b> <i>-${at + 40} %</i></a></li>`;
    const listings = read(
      `<main><ul class="products">${GOODS.map(card).join('')}</ul></main>`,
      list(inAnyOrder.map(product)),
    );
    expect(listings.map(({ title }) => title)).toEqual(GOODS.map((name) => `${name} by its full name`));
  });

  test.each([
    ['a list that is what the page is about', { '@type': 'CollectionPage', mainEntity: list([product(2)]) }],
    ['a list in a graph', { '@graph': [list([product(2)])] }],
    ['an address beside the item', list([{ url: '/item/2', item: { ...product(2), url: undefined } }])],
    [
      'an item named by its address',
      list([{ item: { ...product(2), url: undefined, '@id': '/item/2' }, url: '/item/2' }]),
    ],
    [
      'an item named by a whole address',
      list([{ item: { ...product(2), url: undefined, '@id': 'https://market.example/item/2' } }]),
    ],
    [
      'a catalogue of offers',
      {
        ...list([
          {
            '@type': 'Offer',
            price: 72.5,
            priceCurrency: 'EUR',
            itemOffered: { name: 'Bass guitar', url: '/item/2' },
          },
        ]),
        '@type': 'OfferCatalog',
      },
    ],
  ])('are read from %s', (_, data) => {
    const prices = read(grid(bare), data).map(({ price }) => price?.amount ?? null);
    expect(prices).toEqual([null, null, 72.5, null, null, null]);
  });

  test.each([
    ['entries that share an address', [product(1), { ...product(2), url: product(1).url }]],
    ['an entry that leads to the page itself', [{ ...product(1), url: '#item-1' }]],
    [
      'entries without address, and what is no entry',
      [{ ...product(1), url: undefined }, null, 7, '/item/1'],
    ],
  ])('tell nothing: %s', (_, entries) => {
    expect(read(grid(bare), list(entries)).map(({ price }) => price)).toEqual(GOODS.map(() => null));
  });

  test('make no item of a list page', () => {
    expect(read(grid(bare), list([product(1)]))).toHaveLength(GOODS.length);
  });
});

describe('a thread that is marked up as one', () => {
  const words =
    'I bought this bench in spring and it has to go, as we are moving to a smaller flat in town. ';
  const opening = (attributes: string, name: string) =>
    `<div ${attributes}><h1 ${name}>Garden bench to give away</h1><div><p>${words.repeat(2)}</p></div></div>`;

  test.each([
    ['microdata', 'itemscope itemtype="https://schema.org/DiscussionForumPosting"', 'itemprop="headline"'],
    ['RDFa', 'vocab="https://schema.org/" typeof="DiscussionForumPosting"', 'property="headline"'],
    ['RDFa with a prefix', 'typeof="schema:DiscussionForumPosting"', 'property="schema:headline"'],
  ])('is read as in JSON-LD: %s', (_, attributes, name) => {
    const data = { '@type': 'DiscussionForumPosting', headline: 'Garden bench to give away' };
    const byData = read(opening('', ''), data);
    expect(byData.map(({ title }) => title)).toEqual(['Garden bench to give away']);
    expect(read(opening(attributes, name)).map(({ title, text }) => [title, text])).toEqual(
      byData.map(({ title, text }) => [title, text]),
    );
    expect(read(opening('', ''))).toEqual([]);
  });

  test('several on one page are a list of threads, not one', () => {
    const row = (name: string, at: number) =>
      `<li class="thread" itemscope itemtype="https://schema.org/DiscussionForumPosting"><h3 itemprop="headline"><a href="/t/${at}">${name}</a></h3><p>Collection only, from number ${at + 1}, Mill Road.</p><a href="/u/${at}">user${at}</a> <span>${at + 2} replies, last one ${at + 1} hours ago</span></li>`;
    const listings = read(`<h1>For sale</h1><p>Rules: no dealers.</p><ul>${GOODS.map(row).join('')}</ul>`);
    expect(listings.map(({ title }) => title)).toEqual(GOODS);
  });
});
