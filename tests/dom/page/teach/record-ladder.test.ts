import { describe, expect, test } from 'vitest';
import { isHintSelector } from '../../../../src/core/sites/selector.ts';
import { type RecordLadder, recordLadder } from '../../../../src/page/teach/record-ladder.ts';
import { cards, shopPage, showPage } from '../extract/page-fixture.ts';

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');
const HIDING = [
  'matches',
  'contains',
  'parentElement',
  'children',
  'localName',
  'tagName',
  'id',
  'getAttribute',
  'ownerDocument',
];
const MENU = `<nav><ul>${times(6, (at) => `<li><a href="/c/${at}">Section ${at}</a></li>`)}</ul></nav>`;

const PAGES: Record<string, { body: string; click: string; records: string }> = {
  'cards of a grid, from a price': { body: shopPage(cards(12)), click: '.card .price', records: '.card' },
  'cards of a grid, from a picture': { body: shopPage(cards(12)), click: '.card img', records: '.card' },
  'cards of a grid, from the card itself': {
    body: shopPage(cards(12)),
    click: '.card:nth-child(3)',
    records: '.card',
  },
  'a list of articles: the outer of two boxes': {
    body: `${MENU}<ul class="offers">${times(8, (at) => `<li><article class="offer"><h3><a href="/o/${at}">Offer number ${at}</a></h3><p>${at} €</p></article></li>`)}</ul>`,
    click: '.offer p',
    records: '.offers > li',
  },
  'cards in rows of three': {
    body: times(
      5,
      (row) =>
        `<div class="row">${times(3, (at) => `<div class="col"><a href="/o/${row}${at}"><img src="/x.png" width="9" height="9"></a><h4>Lamp ${row}${at}</h4><span>$${at + 1}</span></div>`)}</div>`,
    ),
    click: '.col h4',
    records: '.col',
  },
  'rows of a table without classes': {
    body: `<table><thead><tr><th>What</th><th>Price</th></tr></thead><tbody>${times(9, (at) => `<tr><td><a href="/t/${at}">Bicycle number ${at}</a></td><td>${at}0 €</td><td>Anna</td></tr>`)}</tbody></table>`,
    click: 'tbody td:nth-child(2)',
    records: 'tbody > tr',
  },
  'threads with numbered ids': {
    body: `<table>${times(7, (at) => `<tbody id="normalthread_${400 + at}"><tr><td></td><th><a href="thread-${at}.html">Thread number ${at} about things</a></th><td><cite>user${at}</cite></td></tr></tbody>`)}</table>`,
    click: 'cite',
    records: 'tbody',
  },
  'classes made up by a build tool': {
    body: `<main>${times(10, (at) => `<div class="ItemCard_root__x1Y2z"><div class="css-1q2w3e4"><a href="/i/${at}">Thing number ${at}</a></div><b class="Price_value__k9Z0a">¥${at + 5}</b></div>`)}</main>`,
    click: 'b',
    records: 'main > div',
  },
  'a state on one of them': {
    body: `<div class="list">${times(6, (at) => `<div class="tile ${at === 2 ? 'tile--sold is-active' : ''}"><a href="/i/${at}">Chair number ${at}</a><i>£${at + 1}</i></div>`)}</div>`,
    click: '.tile--sold a',
    records: '.tile',
  },
  'tags inside a card are not the listing': {
    body: times(
      6,
      (at) =>
        `<article class="post"><h3><a href="/p/${at}">Post number ${at} with words</a></h3><p>${at} zł</p><ul>${times(4, (tag) => `<li class="tag"><a href="/tag/${tag}">tag ${tag}</a></li>`)}</ul></article>`,
    ),
    click: '.tag a',
    records: '.post',
  },
  'replies belong to their comment': {
    body: times(
      5,
      (at) =>
        `<div class="comment"><b>user${at}</b><p>Text number ${at} of a comment, $${at + 3}</p>${at % 2 ? `<div class="replies"><div class="comment"><b>other</b><p>An answer to number ${at}</p></div></div>` : ''}</div>`,
    ),
    click: '.comment p',
    records: 'body > .comment',
  },
  'advertisements between records': {
    body: `<ul class="results">${times(12, (at) => (at % 4 === 3 ? '<li class="ad"><p>Advertisement</p></li>' : `<li class="result"><h3><a href="/r/${at}">Result number ${at}</a></h3><span>${at + 1} $</span><p>Some more words here</p></li>`))}</ul>`,
    click: '.result span',
    records: '.result',
  },
  'links that are whole cards': {
    body: `<div>${times(6, (at) => `<a class="item" href="/i/${at}"><img src="/x.png" width="9" height="9"><span>Item number ${at}</span><em>${at}00 ₽</em></a>`)}</div>`,
    click: '.item em',
    records: '.item',
  },
};

function chosen({ levels, level }: RecordLadder) {
  const { choices = [], best = 0 } = levels[level] ?? {};
  return choices[best];
}

describe('from one click to the listings', () => {
  test.each(Object.entries(PAGES))('%s', (_, { body, click, records }) => {
    const page = showPage(body);
    const target = page.querySelector(click);
    const ladder = target === null ? null : recordLadder(target);
    const choice = ladder === null ? undefined : chosen(ladder);
    expect(choice?.records).toEqual([...page.querySelectorAll(records)]);
    expect(isHintSelector(choice?.selector ?? '')).toBe(true);
  });

  test('boxes grow from level to level, and the sets of a level from choice to choice', () => {
    const page = showPage(shopPage(cards(12)));
    const price = page.querySelector('.card .price');
    const ladder = price === null ? null : recordLadder(price);
    const { levels = [], level = -1 } = ladder ?? {};
    expect(level).toBeGreaterThan(0);
    for (const { choices } of levels) {
      const counts = choices.map(({ records }) => records.length);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
    }
    const boxes = levels.map(({ choices }) => choices[0]?.records.find((record) => record.contains(price)));
    for (const [at, box] of boxes.slice(1).entries()) expect(box?.contains(boxes[at] ?? null)).toBe(true);
  });

  test('an only listing is found by its names', () => {
    const page = showPage(
      '<main><div class="offer"><a href="/1">The only one here</a><b>5 €</b></div></main>',
    );
    const target = page.querySelector('.offer b');
    const ladder = target === null ? null : recordLadder(target);
    const selectors = ladder?.levels.flatMap(({ choices }) => choices.map(({ selector }) => selector));
    expect(selectors).toContain('div.offer');
  });

  test('names on the page that hide methods do no harm', () => {
    const page = showPage(
      `<form name="querySelectorAll">${HIDING.map((name) => `<input name="${name}">`).join('')}${cards(4)}</form>`,
    );
    const target = page.querySelector('.price');
    const ladder = target === null ? null : recordLadder(target);
    expect(ladder === null ? [] : chosen(ladder)?.records).toHaveLength(4);
  });
});
