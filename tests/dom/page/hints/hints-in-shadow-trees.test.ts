import { expect, test } from 'vitest';
import { extractSteps } from '../../../../src/page/extract/extract-listings.ts';
import { runSteps } from '../../../../src/page/extract/run-steps.ts';
import { extractAddedByHint } from '../../../../src/page/hints/extract-by-hint.ts';
import { readByHints } from '../../../../src/page/hints/read-by-hints.ts';
import { aHint } from '../../../fixtures/builders/site-hint.ts';
import { ADDRESS, cards, showPage } from '../extract/page-fixture.ts';

function read(hint: ReturnType<typeof aHint>) {
  const { listings: general, shadowRoots } = runSteps(extractSteps(document, { url: ADDRESS }));
  return readByHints(document, { url: ADDRESS, hints: [{ hint, origin: 'saved' }], general, shadowRoots });
}

/** A card that is a web component: its words stand in a shadow tree of its own. */
function component(at: number): HTMLElement {
  const host = document.createElement('offer-card');
  host.attachShadow({
    mode: 'open',
  }).innerHTML = `<i>Shop ${at}</i><b class="name">Bicycle ${at}</b><s>￥${at}</s><u class="now">￥${at + 10}</u><a href="/i/${at}">more</a>`;
  return host;
}

const titles = (listings: readonly { listing: { title: string | null } }[]) =>
  listings.map(({ listing }) => listing.title);

test('a list inside a shadow tree is read by a hint', () => {
  const root = showPage('<offer-list></offer-list>')
    .querySelector('offer-list')
    ?.attachShadow({ mode: 'open' });
  if (root !== undefined) root.innerHTML = `<div class="grid">${cards(6)}</div>`;
  const { listings, use } = read(aHint());
  expect(use).toMatchObject({ fits: true });
  expect(titles(listings)).toEqual([0, 1, 2, 3, 4, 5].map((at) => `Bicycle number ${at}`));
});

test('fields are found in the shadow trees of their records', () => {
  showPage('<main></main>')
    .querySelector('main')
    ?.append(...[1, 2, 3].map(component));
  const { listings } = read(
    aHint({ record: 'offer-card', fields: { title: '.name', seller: 'i', price: '.now' } }),
  );
  expect(titles(listings)).toEqual(['Bicycle 1', 'Bicycle 2', 'Bicycle 3']);
  expect(listings[1]?.listing).toMatchObject({ seller: 'Shop 2', price: { amount: 12 } });
});

test('records are found in what is added with shadow trees of its own', () => {
  showPage('<main></main>')
    .querySelector('main')
    ?.append(...[1, 2, 3].map(component));
  const hint = aHint({ record: 'b.name', fields: {} });
  const known = read(hint).listings;
  const more = component(4);
  document.querySelector('main')?.append(more);
  expect(titles(extractAddedByHint(document, [more], hint, { url: ADDRESS, known }) ?? [])).toEqual([
    'Bicycle 4',
  ]);
});

test('a record inside another one is not read twice', () => {
  showPage('<main></main>')
    .querySelector('main')
    ?.append(...[1, 2, 3].map(component));
  expect(read(aHint({ record: 'offer-card, .name', fields: {} })).listings).toHaveLength(3);
});
