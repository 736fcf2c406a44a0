import { expect, test } from 'vitest';
import { extractListings } from '../../../../src/page/extract/extract-listings.ts';
import { ADDRESS, showPage } from './page-fixture.ts';

/** What is read of a list whose cards each hold this markup. */
function postedIn(markup: (at: number) => string) {
  const cards = Array.from(
    { length: 6 },
    (_, at) =>
      `<div class="card"><h3><a href="/i/${at}">Old bicycle number ${at}</a></h3><b>￥${at + 60}</b>${markup(at)}</div>`,
  );
  return extractListings(showPage(`<main>${cards.join('')}</main>`), { url: ADDRESS })[2]?.listing.posted;
}

test('the exact moment of a time element, with the words that are shown', () => {
  expect(postedIn(() => '<time datetime="2024-05-01T10:00:00Z">3 hours ago</time>')).toEqual({
    raw: '3 hours ago',
    at: '2024-05-01T10:00:00Z',
  });
});

test('microdata and attributes that hold seconds', () => {
  expect(postedIn(() => '<meta itemprop="datePosted" content="2024-05-02"><i>New</i>')).toBeUndefined();
  expect(postedIn(() => '<span itemprop="datePosted" content="2024-05-02">May 2</span>')?.at).toBe(
    '2024-05-02',
  );
  expect(postedIn(() => '<abbr class="timeago" data-time="1714557600">a year ago</abbr>')?.at).toBe(
    '2024-05-01T10:00:00.000Z',
  );
});

test('when it was posted, not when it was answered last', () => {
  const rows = '<span class="lastpost-date">2024-06-09</span><span class="post-date">2024-06-01</span>';
  expect(postedIn(() => rows)?.at).toBe('2024-06-01');
});

test('a line of its own, in the words of the page', () => {
  expect(postedIn((at) => `<p>Springfield</p><p>${at + 1}小时前</p>`)).toEqual({ raw: '3小时前', at: null });
});

test('nothing where nothing is a time: sizes, prices and warranties are none', () => {
  expect(postedIn((at) => `<p>28 in</p><p>${at}.50</p><p class="date">2 years</p>`)).toBeUndefined();
});
