import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../../src/core/listing/content-hash.ts';
import { type IdSource, idFromUrl, listingId } from '../../../../src/core/listing/listing-id.ts';

const SOURCE: IdSource = {
  site: 'shop.example',
  siteId: null,
  url: null,
  title: 'Blue bicycle',
  text: 'Blue bicycle\n3 minutes ago\n￥65',
};

describe('listingId', () => {
  test('prefers the id of the site', () => {
    expect(listingId({ ...SOURCE, siteId: 'A77', url: 'https://shop.example/item/123456' })).toBe(
      'shop.example:A77',
    );
  });

  test('takes the number in the address, whatever else the address carries', () => {
    const ids = [
      'https://shop.example/item/123456',
      'https://shop.example/item/blue-bicycle-123456.html?from=list',
    ];
    expect(new Set(ids.map((url) => listingId({ ...SOURCE, url }))).size).toBe(1);
  });

  test('hashes an address without a number', () => {
    const [a, b] = ['https://shop.example/blue', 'https://shop.example/red'].map((url) =>
      listingId({ ...SOURCE, url }),
    );
    expect(a).toMatch(/^u-/);
    expect(a).not.toBe(b);
  });

  test('follows the words without an address, not the clock in them', () => {
    const later = { ...SOURCE, text: SOURCE.text.replace('3', '4') };
    const other = { ...SOURCE, text: 'Blue bicycle\nsold' };
    expect(listingId(later)).toBe(listingId(SOURCE));
    expect(listingId(other)).not.toBe(listingId(SOURCE));
  });
});

describe('idFromUrl', () => {
  test.each([
    ['https://a.example/view.php?tid=42&page=1', 'view.php~42'],
    ['https://a.example/listing/78386739', '78386739'],
    ['https://a.example/items/2024/red', null],
    ['not an address', null],
  ])('reads %s', (href, id) => {
    expect(idFromUrl(href)).toBe(id);
  });
});

test('contentHash is stable, of one length, and tells near texts apart', () => {
  expect(contentHash('微信号')).toBe(contentHash('微信号'));
  expect(contentHash('微信号')).not.toBe(contentHash('微信耗'));
  expect(contentHash('')).toHaveLength(11);
});
