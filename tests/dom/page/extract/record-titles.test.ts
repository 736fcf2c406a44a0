import { expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

const WORDS = 'oak table,garden chair,bass guitar,red bike,desk lamp,old camera,oil stove,road map'.split(
  ',',
);

/** The titles and addresses of a table of eight threads; `row` gives the cells of one. */
function threads(row: (words: string, at: number) => string): (readonly [string | null, string | null])[] {
  const rows = WORDS.map((words, at) => `<tr>${row(words, at)}</tr>`).join('');
  const found = extractListings(showPage(`<table>${rows}</table>`), { url: ADDRESS });
  return found.map(({ listing }) => [listing.title, listing.url]);
}

const EXPECTED = WORDS.map((words, at) => [words, `https://market.example/thread/${at}`]);

test('the name of who wrote it is no title, however often it is linked', () => {
  const author = (at: number) => `<a href="profile.php?mode=viewprofile&u=${at}">Bartholomew${at}</a>`;
  const found = threads(
    (words, at) =>
      `<td><img src="/f.gif"></td><td><span class="menu"><a href="/thread/${at}">${words}</a></span></td><td><span class="name">${author(at)}</span></td><td>${at * 7}</td><td>0${at + 1}.06.2007 - 21:14<br>${author(at)}</td>`,
  );
  expect(found).toEqual(EXPECTED);
});

test('a count of what is new in the cell of the title, and its pages, are not the title', () => {
  const found = threads(
    (words, at) =>
      `<td class="title"><a href="/reset/${at}">X</a><a href="/new/${at}"><b>55${at + 10}</b></a><a href="/thread/${at}" class="thread_title">${words}</a><div class="pages">Pages: <a href="/thread/${at}?p=1">1</a><a href="/thread/${at}?p=2">2</a></div></td><td><a href="/u/${at}">member${at}</a></td><td>${at * 31}</td>`,
  );
  expect(found).toEqual(EXPECTED);
});

test('a link of a short word, not a picture to download by', () => {
  const short = ['abacus', 'beaker', 'candle', 'drawer', 'easels', 'funnel', 'goblet', 'hammer'];
  const found = threads(
    (_, at) =>
      `<td>Household goods</td><td><div><a href="/thread/${at}">${short[at]}</a></div><a href="/get/${at}.file"><img src="/dl.gif"></a> Added 12-2${at} 2011, size 65${at} MB</td><td>${at}</td>`,
  );
  expect(found).toEqual(short.map((word, at) => [word, `https://market.example/thread/${at}`]));
});

test('the words of a link, not an address that is written out in another', () => {
  const found = threads(
    (words, at) =>
      `<td>${at + 1}</td><td><a href="/thread/${at}">${words}</a></td><td>Garden and house</td><td><a href="http://www.tools${at}.example/goods/all.php">http://www.tools${at}.exam&#8203;ple/goods/all.php</a></td>`,
  );
  expect(found).toEqual(EXPECTED);
});

test('an address that all records share is not that of any of them', () => {
  const message = (words: string, at: number) =>
    `<div class="app_widget_message"><a class="app_widget_photo" href="/s/market"><img src="/me.jpg"></a><div><a class="app_widget_owner_name" href="/s/market"><span>Flea market</span></a><div class="text">For sale: ${words}, hardly used, pick up in town. ${at + 20} USDT</div><a class="date" href="/s/market/${at + 300}"><time datetime="2024-05-0${at + 1}T10:00:00Z">10:0${at}</time></a></div></div>`;
  const found = extractListings(showPage(`<main>${WORDS.map(message).join('')}</main>`), { url: ADDRESS });
  expect(found.map(({ listing }) => listing.url)).toEqual(
    WORDS.map((_, at) => `https://market.example/s/market/${at + 300}`),
  );
});

test('a number that its address ends with leads to the record, not the name of whose it is', () => {
  const found = threads(
    (words, at) =>
      `<td><a href="/order?no=${at + 15_440}">${at + 15_440}</a></td><td>0${at + 1}/30/2023</td><td><a href="/maker?no=${at % 5}">Makers of ${words} and of much else</a></td><td>Paid in cash</td><td>$${at + 20}.50</td>`,
  );
  expect(found.map(([, url]) => url)).toEqual(
    WORDS.map((_, at) => `https://market.example/order?no=${at + 15_440}`),
  );
});

test('a post leads to itself by its number, not to who wrote it or to what it speaks of', () => {
  const post = (words: string, at: number) =>
    `<article class="message" id="js-post-${at + 73_000}"><div class="message-user"><a href="/members/${at % 5}/"><img src="/u.jpg"></a><h4 class="message-name"><a href="/members/${at % 5}/">Bartholomew${at % 5}</a></h4></div><a href="/t/tools.4/post-${at + 73_000}">1${at}.03.2024</a> <a href="/t/tools.4/post-${at + 73_000}">#${at + 1}</a><div class="text">I have ${words} to give away, look at <a href="https://pictures.example/${at}">the pictures that I took of it</a> first.</div><a href="/posts/${at + 73_000}/reactions">Wilhelmina and others like this</a></article>`;
  const found = extractListings(showPage(`<main>${WORDS.map(post).join('')}</main>`), { url: ADDRESS });
  expect(found.map(({ listing }) => listing.url)).toEqual(
    WORDS.map((_, at) => `https://market.example/t/tools.4/post-${at + 73_000}`),
  );
});

test('what is named a title inside the main link comes before a badge that is named one', () => {
  const card = (words: string, at: number) =>
    `<li><a href="/item/${at}"><img src="/${at}.jpg"></a><div class="title-tag"><span>${at % 5 === 0 ? 'Top offer compared with others of its kind' : ''}</span></div><a href="/item/${at}"><div class="card-title"><span>${words}</span></div><span class="clipped">Opens in a new window</span></a><span class="price">€${at + 10}</span></li>`;
  const found = extractListings(showPage(`<main><ul>${WORDS.map(card).join('')}</ul></main>`), {
    url: ADDRESS,
  });
  expect(found.map(({ listing }) => listing.title)).toEqual(WORDS);
});

const CARS =
  'Volta 4 2.0,Volta 4 2.0,Volta 4 1.9,Volta 4 2.0,Volta 4,Volta 4 2.0,Volta 4 1.9,Volta 4 2.0'.split(',');

test('a heading that several records share is their title where it is not the heading of all', () => {
  const card = (words: string, at: number) =>
    `<article><a href="/car/${at}"><img src="/${at}.jpg"></a><h4>${at + 1}</h4><h2><a href="/car/${at}">${words}</a></h2><h3>From ${WORDS[at]} town, one owner</h3><span class="price">${at + 21} 500 €</span></article>`;
  const found = extractListings(showPage(`<main>${CARS.map(card).join('')}</main>`), { url: ADDRESS });
  expect(found.map(({ listing }) => listing.title)).toEqual(CARS);
});

test('the words of the only link that tells records apart are the title, however many share them', () => {
  const card = (words: string, at: number) =>
    `<div class="car"><img src="/${at}.jpg"><div><a href="/car/${at}">${words}</a></div><div>Blue with ${WORDS[at]}</div><div>P202${at}</div><p>€ ${at + 21},500.00</p><a href="#quote">Get a quote</a></div>`;
  const found = extractListings(showPage(`<main>${CARS.map(card).join('')}</main>`), { url: ADDRESS });
  expect(found.map(({ listing }) => listing.title)).toEqual(CARS);
});

test('a link without words laid over the record leads to it, not the name of who offers or where it is', () => {
  const card = (words: string, at: number) =>
    `<article><a href="/home/${at}"><div><img src="/${at}.jpg"><span>More pictures</span></div></a><div><a href="/home/${at}"><span class="area"></span></a><div><span>${words}</span><div>${at + 1} rooms</div></div><div><a href="/search?station=${at}">Long Station Street ${at}</a></div><p>${at + 2}00 000 €</p></div><div><div class="name-container"><a href="/c/${at}">Excellent Real Estate ${at}</a></div><button>Call</button></div></article>`;
  const found = extractListings(showPage(`<main>${WORDS.map(card).join('')}</main>`), { url: ADDRESS });
  expect(found.map(({ listing }) => [listing.title, listing.url])).toEqual(
    WORDS.map((words, at) => [words, `https://market.example/home/${at}`]),
  );
});

test('the name of the place is no title', () => {
  const card = (words: string, at: number) =>
    `<li><a href="/thread/${at}"><img src="/${at}.jpg"></a><p class="artists"><a href="/thread/${at}">${words}</a></p><p><span class="venue-name"><a href="/venues/${at % 3}">Hall ${at % 3}</a></span>, Hill</p><button>I was there</button></li>`;
  const found = extractListings(showPage(`<main><ul>${WORDS.map(card).join('')}</ul></main>`), {
    url: ADDRESS,
  });
  expect(found.map(({ listing }) => [listing.title, listing.url])).toEqual(EXPECTED);
});

test('grades and measures before the name of what is sold are not its name, nor is its price that of who sells it', () => {
  const tile = (words: string, at: number) =>
    `<div class="tile"><div class="a1"><span>ST</span> / FT / 0.3${at}7</div><div class="a2">${words}</div><div class="price-and-seller"><b>$${at + 3}.20</b></div><a href="#" title="try"><i></i></a></div>`;
  const found = extractListings(showPage(`<main>${WORDS.map(tile).join('')}</main>`), { url: ADDRESS });
  expect(found.map(({ listing }) => listing.title)).toEqual(WORDS);
  expect(found.map(({ listing }) => listing.seller)).toEqual(WORDS.map(() => null));
});

test('of a heading that says where a thing belongs, what leads to the thing itself', () => {
  const card = (words: string, at: number) =>
    `<li><img src="/${at}.jpg" alt=""><h3><a href="/thread/${at}">${words}</a> <small><a href="/town">Old town</a>, <a href="/country">the Netherlands</a> <a href="/kinds">Workshops</a></small></h3><p>Open on day ${at + 1}, at the end of the lane by the mill</p></li>`;
  const page = showPage(`<main><ul>${WORDS.map(card).join('')}</ul></main>`);
  const found = extractListings(page, { url: ADDRESS });
  expect(found.map(({ listing }) => [listing.title, listing.url])).toEqual(EXPECTED);
});

test('no price that was, and is, is a title', () => {
  const card = (words: string, at: number) =>
    `<div class="offer"><a href="/thread/${at}"><s>${at + 1200} руб</s><br>${at + 960} руб</a><img src="/${at}.jpg" alt=""><p>${words}</p><p>Kept dry, seen on day ${at + 1}</p></div>`;
  const page = showPage(`<main><div>${WORDS.map(card).join('')}</div></main>`);
  const titles = extractListings(page, { url: ADDRESS }).map(({ listing }) => listing.title);
  expect(titles).toEqual(WORDS);
});
