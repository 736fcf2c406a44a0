import { describe, expect, test } from 'vitest';
import { bodyOf } from '../../../../src/page/dom/node-access.ts';
import {
  type Extraction,
  extractListings,
  extractSteps,
} from '../../../../src/page/extract/extract-listings.ts';
import { runSteps } from '../../../../src/page/extract/run-steps.ts';
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

describe('bad markup', () => {
  test('unclosed and wrongly nested tags', () => {
    const row = (at: number) =>
      `<div class=card><b><i><a href=/item/${at}>Offer number ${at}</b></a></i><p><span class=price>$${at + 3}<p>More about it ${at}</div>`;
    const page = showPage(Array.from({ length: 8 }, (_, at) => row(at)).join(''));
    expect(titlesOf(page)).toEqual(Array.from({ length: 8 }, (_, at) => `Offer number ${at}`));
  });

  test('names that cover what forms and documents can do', () => {
    const names = [
      'querySelector querySelectorAll getAttribute getAttributeNames hasAttribute tagName parentNode parentElement',
      'firstChild nextSibling nodeType textContent children childNodes closest contains attributes className id',
      'ownerDocument firstElementChild nextElementSibling isConnected shadowRoot getBoundingClientRect matches',
    ].flatMap((line) => line.split(' '));
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    const card = (at: number) =>
      `<form class="card"><div hidden>${inputs}</div><h3><a href="/item/${at}">Offer number ${at}</a></h3><span class="price">$${at + 3}</span></form>`;
    const overDocument = ['querySelector', 'querySelectorAll', 'body', 'title', 'URL', 'documentElement']
      .map((name) => `<form name="${name}"></form><img name="${name}">`)
      .join('');
    const page = showPage(
      `<form><div class="grid">${Array.from({ length: 8 }, (_, at) => `<div class="cell">${card(at)}</div>`).join('')}</div>${inputs}</form>${overDocument}`,
    );
    const found = titlesOf(page);
    bodyOf(page)?.replaceChildren();
    expect(found).toEqual(Array.from({ length: 8 }, (_, at) => `Offer number ${at}`));
  });

  test('roles, classes and metadata named like what every object has', () => {
    const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'];
    const card = (at: number) =>
      `<div class="card ${names[at % 5]}" role="${names[at % 5]}" id="${names[at % 5]}"><h3><a href="/item/${at}">Offer number ${at}</a></h3><span class="price">$${at + 3}</span></div>`;
    const head = names.map((name) => `<meta property="${name}" content="x">`).join('');
    const page = showPage(
      `<div>${Array.from({ length: 10 }, (_, at) => card(at)).join('')}</div>`,
      `${head}<script type="application/ld+json">{"@type":"constructor","__proto__":{"name":"x"}}</script>`,
    );
    expect(titlesOf(page)).toHaveLength(10);
  });

  test('class names of a megabyte', () => {
    const long = 'price-card-'.repeat(100_000);
    const card = (at: number) =>
      `<div class="${long}${at}"><h3><a href="/item/${at}">Offer number ${at}</a></h3><span class="price">$${at + 3}</span></div>`;
    expect(
      titlesOf(showPage(`<div>${Array.from({ length: 5 }, (_, at) => card(at)).join('')}</div>`)),
    ).toHaveLength(5);
  });
});

describe('bounds', () => {
  test('a text of ten megabytes is read no further than a record goes', () => {
    const page = showPage(shopPage(cards(6)));
    page.querySelector('.card h3')?.after('lorem ipsum '.repeat(900_000));
    const read = extractAll(page);
    expect(read.isCutShort).toBe(true);
    expect(read.listings).toHaveLength(6);
    expect(read.listings[0]?.listing.text.length).toBeLessThan(100_000);
  });

  test('a page of more elements than are read says so', () => {
    const page = showPage(shopPage(cards(8)));
    page.body.insertAdjacentHTML('beforeend', '<i></i>'.repeat(260_000));
    const read = extractAll(page);
    expect(read.isCutShort).toBe(true);
    expect(read.listings).toHaveLength(8);
  });

  test('a whole page is not said to be cut short', () => {
    expect(extractAll(showPage(shopPage(cards(8)))).isCutShort).toBe(false);
  });

  test('a list two thousand levels deep is found, in steps that stay linear', () => {
    const around = (html: string, levels: number) =>
      '<div class="w">'.repeat(levels) + html + '</div>'.repeat(levels);
    const shallow = stepsOf(showPage(around(shopPage(cards(12)), 20)));
    const page = showPage('');
    let inner: Element = page.body;
    for (let depth = 0; depth < 2_000; depth += 1) {
      const next = page.createElement('div');
      inner.append(next);
      inner = next;
    }
    inner.innerHTML = shopPage(cards(12));
    expect(extractAll(page).listings).toHaveLength(12);
    expect(stepsOf(page)).toBeLessThan(shallow + 100);
  });
});

function extractAll(page: Document): Extraction {
  return runSteps(extractSteps(page, { url: ADDRESS }));
}

function titlesOf(page: Document): (string | null)[] {
  return extractAll(page).listings.map(({ listing }) => listing.title);
}

function stepsOf(page: Document): number {
  const steps = extractSteps(page, { url: ADDRESS });
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
}
