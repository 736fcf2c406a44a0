import { describe, expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

const read = (body: string) => extractListings(showPage(body), { url: ADDRESS });
const titles = (body: string) => read(body).map(({ listing }) => listing.title);

function times(count: number, markup: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => markup(at)).join('');
}

const named = (count: number) => Array.from({ length: count }, (_, at) => `Surgery at the mill no. ${at}`);
const places = (count: number) =>
  times(
    count,
    (at) =>
      `<article class="place"><img src="/${at}.jpg" alt=""><h3><a href="/p/${at}">Surgery at the mill no. ${at}</a></h3><p>Hill ${at}, by the bridge</p><p>Open until five</p><a href="/ask/${at}">Ask</a></article>`,
  );
const bar = `<nav>${times(40, (at) => `<a href="/c/${at}">Department of things no. ${at}</a>`)}</nav>`;
const foot = `<footer>${times(20, (at) => `<a href="/about/${at}">What there is to know, part ${at}</a>`)}</footer>`;

describe('a name that means something else than a side part', () => {
  test.each([
    ['pages-pagination', places(10)],
    ['results filters', places(10)],
    ['left-tabs', places(10)],
  ])('on most of what stands beside the menus: %s', (className, list) => {
    const page = `${bar}<div><h1>Find a place</h1><div class="${className}">${list}<ul class="pages"><li><a href="?p=2">2</a></li></ul></div></div>${foot}`;
    expect(titles(page)).toEqual(named(10));
  });

  test.each([
    [
      'what fills the main part',
      (list: string) => `<main><div class="shell page-right-sidebar">${list}</div></main>`,
    ],
    [
      'what the main part stands in',
      (list: string) => `<div class="left-sidebar"><main>${list}</main></div>`,
    ],
    ['the main part itself', (list: string) => `<main class="facets">${list}</main>`],
  ])('on %s', (_, around) => {
    const menu = times(18, (at) => `<li><a href="/c/${at}">Department of things no. ${at}</a></li>`);
    expect(titles(`<ul class="mega-menu">${menu}</ul>${around(places(5))}`)).toEqual(named(5));
  });

  test('but a side bar beside a list stays one', () => {
    const side = `<div class="sidebar">${times(5, (at) => `<div class="tip"><h4><a href="/t/${at}">Tip of the day no. ${at}</a></h4><p>Read on for more of it</p></div>`)}</div>`;
    expect(titles(`${bar}<main>${places(8)}${side}</main>${foot}`)).toEqual(named(8));
  });
});
