import { describe, expect, test } from 'vitest';
import { readFeedRecord } from '../../../../src/cli/input/read-feed-record.ts';
import { ListingSchema } from '../../../../src/core/listing/listing.schema.ts';

function listingOf(value: unknown) {
  const read = readFeedRecord(value);
  if (!read.ok) throw new Error(read.problem);
  return ListingSchema.parse(read.value);
}

describe('text of a record', () => {
  test.each([
    [{ text: 'bike' }, 'bike'],
    [{ title: 'bike', description: 'blue' }, 'bike\nblue'],
    [{ title: 'bike' }, 'bike'],
    [{ description: 'blue' }, 'blue'],
    [{ title: 'bike', text: 'blue' }, 'bike\nblue'],
    [{ title: 'bike', text: 'a bike, blue' }, 'a bike, blue'],
    [{ title: 'bike', description: 'bike' }, 'bike'],
    [{ text: '', title: 'bike' }, 'bike'],
    [{ text: '' }, ''],
  ])('%j', (record, text) => {
    expect(listingOf(record).text).toBe(text);
  });
});

describe('fields', () => {
  test('all of them, unknown ones ignored', () => {
    const price = { amount: 65, currency: 'CNY', raw: '¥65' };
    const record = {
      id: 7,
      text: 'bike',
      url: 'https://a.example/7',
      price,
      seller: 'li',
      image: 'a.png',
      views: [1],
    };
    expect(listingOf(record)).toEqual({
      id: '7',
      site: null,
      title: null,
      text: 'bike',
      url: 'https://a.example/7',
      price,
      seller: 'li',
      image: 'a.png',
      path: null,
      section: null,
    });
  });

  test('null is the same as missing', () => {
    expect(listingOf({ text: 'bike', id: null, url: null, price: null, seller: null })).toEqual(
      listingOf({ text: 'bike' }),
    );
  });

  test('an id is made up from what the record says and stays the same', () => {
    const { id } = listingOf({ text: 'bike' });
    expect(id).toBe(listingOf({ text: 'bike', seller: 'li' }).id);
    expect(id).not.toBe(listingOf({ text: 'boat' }).id);
  });

  test.each([
    [65, { amount: 65, currency: null, raw: '65' }],
    ['¥65', { amount: 65, currency: 'CNY', raw: '¥65' }],
    ['面议', { amount: null, currency: null, raw: '面议' }],
    ['to be talked over', { amount: null, currency: null, raw: 'to be talked over' }],
    [
      { amount: 9.5, currency: 'USDT' },
      { amount: 9.5, currency: 'USDT', raw: '9.5' },
    ],
    [{ raw: 'cheap' }, { amount: null, currency: null, raw: 'cheap' }],
    [-1, { amount: null, currency: null, raw: '-1' }],
  ])('price %j', (price, expected) => {
    expect(listingOf({ text: 'bike', price }).price).toEqual(expected);
  });
});

describe('what is wrong is named', () => {
  test.each([
    [5, /expected object/],
    [null, /expected object/],
    [[], /expected object/],
    [{}, /^no text: give "text", or "title"/],
    [{ title: null }, /^no text/],
    [{ text: 5 }, /^text: .*expected string/],
    [{ text: 'a', id: {}, seller: 3 }, /^id: expected a string or a number; seller: .*expected string/],
    [{ text: 'a', price: true }, /^price: expected a number, a string or \{amount, currency, raw\}/],
  ])('%j', (record, problem) => {
    expect(readFeedRecord(record)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});
