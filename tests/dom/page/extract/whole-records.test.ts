import { describe, expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

const read = (body: string) => extractListings(showPage(body), { url: ADDRESS });

/** The values of `data-gold` of the elements that the records found are. */
const found = (body: string) =>
  read(body).map(({ elements }) => elements.map((element) => element.getAttribute('data-gold')).join());

function times(count: number, markup: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => markup(at)).join('');
}

const numbers = (count: number, from = 0) => Array.from({ length: count }, (_, at) => String(at + from));
const bar = `<nav>${times(6, (at) => `<a href="/c/${at}">Kind ${at}</a>`)}</nav>`;
const terms = (at: number) =>
  `<p>${`Part ${at} of the terms: this holds while stocks last, for private persons, once a day and a household, and not with other reductions of the house. `.repeat(7)}</p>`;

describe('a record is all that stands around it and around no other', () => {
  const body = (at: number) =>
    `<div class="body"><img src="/${at}.jpg" alt=""><b>${at + 5} % less</b><span>On all things for the garden</span><span>Bank no. ${at}</span><a href="/d/${at}">Pay</a></div>`;

  test.each([
    [
      'called its footer',
      (at: number) =>
        `<div class="box" data-gold="${at}"><h4>Mondays</h4>${body(at)}<div class="box__footer">${terms(at)}</div></div>`,
    ],
    [
      'in tabs above it',
      (at: number) => `<li data-gold="${at}"><section class="tabs">${terms(at)}</section>${body(at)}</li>`,
    ],
    [
      'on both sides of it',
      (at: number) =>
        `<article data-gold="${at}"><div class="offer-toolbar">${terms(at)}</div><div>${body(at)}</div><div class="offer-copyright-text">${terms(at)}</div></article>`,
    ],
  ])('with its terms %s', (_, record) => {
    expect(found(`${bar}<main><div class="list">${times(9, record)}</div></main>`)).toEqual(numbers(9));
  });
});

describe('a few records in a box between the others', () => {
  const home = (at: number, more = '') =>
    `<div class="offer home${more}" data-gold="${at}"><img src="/${at}.jpg" alt=""><h3><a href="/h/${at}">Two rooms by the mill no. ${at}</a></h3><p>House ${at}, second floor</p><b>${at + 400} €</b></div>`;
  const list = (first: string, second: string) =>
    `${bar}<main><div id="all">${first}${second}${times(21, (at) => home(at + 10))}</div></main>`;
  const note = '<p class="hint">Homes of those who pay for it come first.</p>';

  test.each([
    [
      'of those who pay',
      list(note, `<div class="paid">${times(3, (at) => home(at + 7))}</div>`),
      numbers(24, 7),
    ],
    ['with a line over it', list('', `<section>${note}${home(8)}${home(9)}</section>`), numbers(23, 8)],
    [
      'with a state of its own',
      list('', `<ul class="top"><li>${home(8, ' featured')}${home(9, ' featured')}</li></ul>`),
      numbers(23, 8),
    ],
  ])('%s are records too', (_, page, expected) => {
    expect(found(page)).toEqual(expected);
  });

  test('but not what is made alike and called otherwise', () => {
    const tip = (at: number) =>
      `<div class="tip" data-gold="tip"><img src="/${at}.jpg" alt=""><h3><a href="/t/${at}">How to move, part ${at}</a></h3><p>In ${at} steps</p><b>${at} €</b></div>`;
    expect(found(list('', `<div class="tips">${times(3, tip)}</div>`))).toEqual(numbers(21, 10));
  });
});

describe('what follows each record and is longer than it belongs to it', () => {
  const paragraphs = (at: number) =>
    times(
      1 + ((at * 7) % 3),
      (part) =>
        `<p>${`Of case ${at}, part ${part}: the keeper of the wood was heard and said that he had not known. `.repeat(4)}</p>`,
    );
  const said = (at: number) =>
    Array.from({ length: 1 + ((at * 7) % 3) }, (_, part) => `Of case ${at}, part ${part}`);
  const parts = (text: string) => text.match(/Of case \d+, part \d+(?=:)/g) ?? [];

  test.each([
    [
      'tables and rules',
      (at: number) =>
        `<table><tr><td><b>Case ${at}</b>, by the bench</td><td><a href="/c/${at}.pdf">No. ${at + 400}</a> (PDF)</td></tr></table>${paragraphs(at)}<hr>`,
    ],
    [
      'boxes',
      (at: number) =>
        `<div class="case"><b>Case ${at}</b><span>by the bench of the river and the wood</span><span>in the second chamber</span><a href="/c/${at}">No. ${at + 400}</a></div>${paragraphs(at)}`,
    ],
    [
      'boxes of a grid',
      (at: number) =>
        `<section><div><a href="/c/${at}">Case ${at}</a></div><i>by the bench</i><i>No. ${at + 400}</i></section>${paragraphs(at)}<footer>Seen on day ${at}</footer>`,
    ],
  ])('under %s', (_, record) => {
    const texts = read(`${bar}<main>${times(15, record)}</main>`).map(({ listing }) => listing.text);
    expect(texts.slice(0, 14).map((text) => new Set(parts(text)))).toEqual(
      Array.from({ length: 14 }, (_unused, at) => new Set(said(at))),
    );
    expect(texts).toHaveLength(15);
  });
});

describe('the days of a programme are sections, not records', () => {
  const show = (at: number) =>
    `<li data-gold="${at}"><img src="/${at}.jpg" alt=""><div><a href="/s/${at}">The keeper of mill ${at}</a><ul><li><span>Drama</span></li><li><span>War</span></li></ul><ul><li><span>Ada Stone</span></li><li><span>Bo Hill</span></li><li><span>Cy Marsh the younger</span></li></ul></div></li>`;

  test('with one to three shows a day under its date', () => {
    const perDay = Array.from({ length: 40 }, (_, day) => [1, 1, 2, 1, 3][day % 5] ?? 1);
    let next = 0;
    const days = perDay.map(
      (count, day) =>
        `<article><div><h3>May ${day + 1}, 2026</h3></div><ul>${times(count, () => show(next++))}</ul></article>`,
    );
    expect(found(`${bar}<main><section>${days.join('')}</section></main>`)).toEqual(numbers(64));
  });
});
