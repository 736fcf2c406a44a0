import { describe, expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

const read = (body: string) => extractListings(showPage(body), { url: ADDRESS });
const titles = (body: string) => read(body).map(({ listing }) => listing.title);

function times(count: number, markup: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => markup(at)).join('');
}

const act = (at: number) =>
  `Order no. ${at} on the upkeep of wells, ponds and ditches in the lower parish and what it may cost`;
const acts = (count: number) => Array.from({ length: count }, (_, at) => act(at));
const bar = `<nav>${times(8, (at) => `<a href="/c/${at}">Office ${at}</a>`)}</nav>`;
const foot = `<footer>${times(6, (at) => `<a href="/about/${at}">About ${at}</a>`)}</footer>`;
const page = (content: string) => `${bar}<main><h1>What is in force</h1>${content}</main>${foot}`;
const saying = (at: number) =>
  `which says who has to look after the bank between mill ${at} and the bridge, how often, and who pays where nobody is found`;

describe('a register of titles as long as sentences', () => {
  test.each([
    ['in paragraphs', times(24, (at) => `<p><a href="/a/${at}">${act(at)}</a></p>`)],
    [
      'in paragraphs under the names of months',
      times(
        6,
        (month) =>
          `<h4>Month ${month}</h4>${times(4, (at) => `<p><a href="/a/${month * 4 + at}"><span>${act(month * 4 + at)}</span></a></p>`)}`,
      ),
    ],
    [
      'in entries',
      `<div><ul>${times(24, (at) => `<li><a href="/a/${at}.pdf" target="_blank">${act(at)}</a></li>`)}</ul></div>`,
    ],
  ])('%s', (_, content) => {
    expect(titles(page(content))).toEqual(acts(24));
  });
});

describe('a register of entries that begin with a link and say what it is', () => {
  test.each([
    [
      'in a list',
      `<ul>${times(24, (at) => `<li><a href="/a/${at}">${act(at)}</a> - ${saying(at)};</li>`)}</ul>`,
    ],
    [
      'in several lists',
      times(
        3,
        (year) =>
          `<h3>Year ${year}</h3><ol>${times(8, (at) => `<li class="act"><a href="/a/${year * 8 + at}">${act(year * 8 + at)}</a>, ${saying(at)}</li>`)}</ol>`,
      ),
    ],
    [
      'in paragraphs with lines',
      `<blockquote>${times(24, (at) => `<p>${at + 1}. <a href="/a/${at}">${act(at)}</a><br>[Address: http://acts.example/a/${at}]<br>${saying(at)}<br>Seen on day ${at}</p>`)}</blockquote>`,
    ],
  ])('%s', (_, content) => {
    expect(titles(page(content))).toEqual(acts(24));
  });
});

describe('an index of titles with a few links under each', () => {
  const game = (at: number) => `Kingdoms of the ${at}th river`;
  const kinds = (at: number) =>
    `<ul>${times(2 + (at % 4), (kind) => `<li><a href="/g/${at}/${kind}">Kind ${kind}</a></li>`)}</ul>`;

  test.each([
    [
      'in rows of columns',
      times(
        7,
        (row) =>
          `<div class="row">${times(8, (at) => `<div class="col"><div class="game"><div class="name"><a href="/g/${row * 8 + at}">${game(row * 8 + at)}</a></div>${kinds(at)}</div></div>`)}</div>`,
      ),
    ],
    [
      'in one list',
      `<ul class="all">${times(56, (at) => `<li class="game"><div><a href="/g/${at}">${game(at)}</a></div>${kinds(at)}</li>`)}</ul>`,
    ],
    [
      'in rows of a table',
      `<table>${times(56, (at) => `<tr><td><a href="/g/${at}">${game(at)}</a></td><td>${kinds(at)}</td></tr>`)}</table>`,
    ],
  ])('%s', (_, content) => {
    expect(titles(page(content))).toEqual(Array.from({ length: 56 }, (_unused, at) => game(at)));
  });
});

test('what an article refers to is no register', () => {
  const prose = times(30, (at) => `<p>${`${saying(at)}, as is told in what follows. `.repeat(4)}</p>`);
  const notes = `<ol>${times(24, (at) => `<li><a href="/a/${at}">${act(at)}</a></li>`)}</ol>`;
  expect(titles(page(prose + notes))).toEqual([]);
});
