import { describe, expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { NO_FACTS } from '../../../../src/page/extract/structured-data/item-facts.ts';
import { listedFacts } from '../../../../src/page/extract/structured-data/listed-facts.ts';
import { extractAddedByHint, extractByHint } from '../../../../src/page/hints/extract-by-hint.ts';
import type { PageHint } from '../../../../src/page/hints/page-hint.ts';
import { readByHints } from '../../../../src/page/hints/read-by-hints.ts';
import { aHint } from '../../../fixtures/builders/site-hint.ts';
import { ADDRESS, card, cards, shopPage, showPage } from '../extract/page-fixture.ts';

const saved = (changes: Parameters<typeof aHint>[0] = {}): PageHint => ({
  hint: aHint(changes),
  origin: 'saved',
});
const shipped = (changes: Parameters<typeof aHint>[0] = {}): PageHint => ({
  hint: aHint(changes),
  origin: 'shipped',
});

function read(hints: readonly PageHint[], url = ADDRESS) {
  const general = extractListings(document, { url });
  return { general, ...readByHints(document, { url, hints, general }) };
}

describe('a page is read by a hint', () => {
  test('that is for it and fits', () => {
    showPage(shopPage(cards(6)));
    const { listings, use, followed } = read([saved()]);
    expect(listings.map(({ listing }) => listing.title)).toEqual(
      [0, 1, 2, 3, 4, 5].map((at) => `Bicycle number ${at}`),
    );
    expect(use).toEqual({
      id: 'market-example',
      name: 'market.example',
      origin: 'saved',
      fits: true,
      misfit: null,
    });
    expect(followed?.id).toBe('market-example');
  });

  test('and its fields stand where the hint says, the others are found the general way', () => {
    showPage(
      `<ul>${[1, 2, 3].map((at) => `<li class="row"><b>Shop ${at}</b><i>Bicycle ${at}</i><a href="/i/${at}?utm_source=x">more</a><s>$${at}</s><u>$${at + 10}</u></li>`).join('')}</ul>`,
    );
    const hint = aHint({ record: '.row', fields: { title: 'i', seller: 'b', price: 'u' } });
    const [first] = extractByHint(document, hint, { url: ADDRESS })?.listings ?? [];
    expect(first?.listing).toMatchObject({
      title: 'Bicycle 1',
      seller: 'Shop 1',
      price: { amount: 11 },
      url: 'https://market.example/i/1',
    });
  });

  test('and the entries of the list in JSON-LD fill in what its records lack', () => {
    const offers = { '@type': 'Offer', price: '71.50', priceCurrency: 'EUR', seller: { name: 'Shop one' } };
    const item = { '@type': 'Product', name: 'Bicycle', url: 'https://market.example/i/1', offers };
    const data = JSON.stringify({ '@type': 'ItemList', itemListElement: [item] });
    const rows = [1, 2, 3].map(
      (at) => `<li class="row"><b>Bicycle ${at}</b><a href="/i/${at}">more</a></li>`,
    );
    showPage(`<ul>${rows.join('')}</ul>`, `<script type="application/ld+json">${data}</script>`);
    const hint = aHint({ record: '.row', fields: { title: 'b' } });
    const [first, second] = extractByHint(document, hint, { url: ADDRESS })?.listings ?? [];
    expect(first?.listing).toMatchObject({ title: 'Bicycle 1', price: { amount: 71.5 }, seller: 'Shop one' });
    expect(second?.listing).toMatchObject({ title: 'Bicycle 2', price: null, seller: null });
  });

  test('and nothing else is read: what the general way takes for more is left out', () => {
    const reviews = [1, 2, 3].map(
      (at) =>
        `<article class="review"><h4><a href="/r/${at}">Review number ${at}</a></h4><p>Good bell, $${at}</p></article>`,
    );
    showPage(`${shopPage(cards(6))}<section>${reviews.join('')}</section>`);
    const { listings } = read([saved()]);
    expect(listings).toHaveLength(6);
  });

  test('of the inner of nested records nothing is read twice', () => {
    showPage(
      `<div>${[1, 2, 3].map((at) => `<div class="card">Offer ${at}<div class="card">variant</div></div>`).join('')}</div>`,
    );
    expect(extractByHint(document, aHint({ fields: {} }), { url: ADDRESS })?.listings).toHaveLength(3);
  });

  test('and the offer of a detail page stays beside the similar ones', () => {
    showPage(
      `<main><h1>City bicycle with a basket</h1><p class="price">￥480</p><p>Three gears, new tyres, sold with a lock.</p><h2>Similar</h2><div>${cards(4)}</div></main>`,
      '<meta property="og:type" content="product">',
    );
    const { listings, general } = read([saved()]);
    expect(general[0]?.isItem).toBe(true);
    expect(listings.map(({ listing }) => listing.title)[0]).toBe('City bicycle with a basket');
    expect(listings).toHaveLength(5);
  });
});

describe('a page is read the general way', () => {
  test('where the hint finds nothing any more, and the reason is told', () => {
    showPage(shopPage(cards(6)));
    const { listings, general, use, followed } = read([saved({ record: '.tile' })]);
    expect(listings).toBe(general);
    expect(use).toMatchObject({ fits: false, misfit: 'nothing-found' });
    expect(followed).toBeNull();
  });

  test('where the hint finds something else', () => {
    showPage(shopPage(cards(24)));
    expect(read([saved({ record: '.pagination', fields: {} })]).use?.misfit).toBe('far-fewer');
    expect(read([saved({ record: 'a, h3, img, span, p', fields: {} })]).use?.misfit).toBe('far-more');
    expect(read([saved({ fields: { title: '.name' } })]).use?.misfit).toBe('no-titles');
  });

  test('where the browser does not know the selector', () => {
    showPage(shopPage(cards(6)));
    expect(read([saved({ record: '.card:unheard-of(x)' })]).use?.misfit).toBe('bad-selector');
  });

  test.each([
    ['another host', { hosts: ['other.example'] }],
    ['another path', { paths: ['/item/*'] }],
    ['an engine without its sign', { signs: [{ generator: 'Discuz!' }] }],
  ])('without a word where the hint is for %s', (_, changes) => {
    showPage(shopPage(cards(6)));
    const { listings, general, use } = read([saved(changes)]);
    expect(listings).toBe(general);
    expect(use).toBeNull();
  });

  test('without a word where there is nothing that a hint could find', () => {
    showPage('<h1>About us</h1><p>We sell bicycles since 1950 and like to talk about them.</p>');
    expect(read([saved()]).use).toBeNull();
  });
});

test('names on the page that hide properties neither stop nor mislead it', () => {
  const names = [
    'parentElement',
    'contains',
    'matches',
    'querySelector',
    'getAttribute',
    'closest',
    'textContent',
  ];
  const inputs = names.map((name) => `<input name="${name}">`).join('');
  showPage(
    shopPage(
      [1, 2, 3, 4]
        .map(
          (at) =>
            `<form class="card">${inputs}<h3><a href="/item/${at}0000">Offer number ${at}</a></h3><b>￥${at}</b></form>`,
        )
        .join(''),
    ),
  );
  const { listings, use } = read([saved()]);
  expect(listings.map(({ listing }) => listing.title)).toEqual(
    [1, 2, 3, 4].map((at) => `Offer number ${at}`),
  );
  expect(use?.fits).toBe(true);
});

describe('of several hints', () => {
  test('the saved one comes before the shipped one, and the first that fits is followed', () => {
    showPage(shopPage(cards(6)));
    const hints = [
      shipped({ id: 'engine', hosts: ['*'] }),
      saved({ id: 'old', record: '.tile' }),
      saved({ id: 'new' }),
    ];
    expect(read(hints).use).toMatchObject({ id: 'new', fits: true });
  });

  test('a saved one that no longer fits is told, not passed over for a shipped one', () => {
    showPage(shopPage(cards(6)));
    const { use, followed } = read([saved({ id: 'old', record: '.tile' }), shipped({ id: 'engine' })]);
    expect(use).toMatchObject({ id: 'old', fits: false });
    expect(followed).toBeNull();
  });
});

describe('more of a list', () => {
  const append = (markup: string): Element[] => {
    const grid = document.querySelector('.grid');
    const template = document.createElement('template');
    template.innerHTML = markup;
    const added = [...template.content.children];
    grid?.append(template.content);
    return added;
  };

  test('is read by the hint too, with ids of its own', () => {
    showPage(shopPage(cards(3)));
    const known = read([saved()]).listings;
    const added = append(`${cards(2, 3)}<div class="wrap">${card(10_000, 'Bicycle number 0', '￥60')}</div>`);
    const more = extractAddedByHint(document, added, aHint(), { url: ADDRESS, known });
    expect(more?.map(({ listing }) => listing.title)).toEqual([
      'Bicycle number 3',
      'Bicycle number 4',
      'Bicycle number 0',
    ]);
    expect(new Set([...known, ...(more ?? [])].map(({ listing }) => listing.id)).size).toBe(6);
  });

  test('is filled in from the entries of the list in JSON-LD', () => {
    showPage(shopPage(cards(3)));
    const added = append(card(10_003, 'Bicycle number 3', ''));
    const entry = { ...NO_FACTS, url: '/item/10003', price: '75', currency: 'EUR' };
    const listed = listedFacts([entry], ADDRESS);
    const more = extractAddedByHint(document, added, aHint(), { url: ADDRESS, known: [], listed });
    expect(more?.[0]?.listing.price).toMatchObject({ amount: 75, currency: 'EUR' });
  });

  test('that holds something else has the whole page read', () => {
    showPage(shopPage(cards(3)));
    const added = append(`${cards(1, 3)}<p>That was all.</p>`);
    expect(extractAddedByHint(document, added, aHint(), { url: ADDRESS, known: [] })).toBeNull();
  });
});
