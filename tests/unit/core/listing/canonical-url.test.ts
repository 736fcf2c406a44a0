import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalUrl, isTrackingParameter } from '../../../../src/core/listing/canonical-url.ts';

describe('canonicalUrl', () => {
  test.each([
    ['/item/5?utm_source=x&id=7&spm=a21.b', 'https://shop.example/item/5?id=7'],
    ['https://shop.example/a?fbclid=1', 'https://shop.example/a'],
    ['?page=2#comments', 'https://shop.example/list/?page=2'],
    ['#/detail/9', 'https://shop.example/list/#/detail/9'],
    ['https://me:secret@shop.example/', 'https://shop.example/'],
    ['a?q=%E5%BE%AE+b', 'https://shop.example/list/a?q=%E5%BE%AE+b'],
  ])('makes %s one address', (href, address) => {
    expect(canonicalUrl(href, 'https://shop.example/list/')).toBe(address);
  });

  test.each(['javascript:void(0)', 'mailto:a@b.example', 'data:text/plain,x', 'http://[', 'tel:1'])(
    'takes %s for no page',
    (href) => {
      expect(canonicalUrl(href, 'https://shop.example/')).toBeNull();
    },
  );

  test('needs a base for a relative address', () => {
    expect(canonicalUrl('/a')).toBeNull();
  });
});

test('tracking parameters are told by name or prefix, whatever the case', () => {
  expect(['UTM_Campaign', 'gclid', 'spm', 'pd_rd_w'].every(isTrackingParameter)).toBe(true);
  expect(['id', 'q', 'page', 'specs'].some(isTrackingParameter)).toBe(false);
});

const path = fc.string({ unit: fc.constantFrom(...'abZ09/._~-+,;:@%\\ \'"|^{}é微?#'), maxLength: 24 });
const host = fc.constantFrom(
  'shop.example',
  'a.b-c.example',
  'xn--zz.example',
  '1.2.3.4',
  '1.2.0x7',
  'shop.example:80',
  'Shop.example',
);
const base = fc.constantFrom(
  'https://shop.example/list/x?page=2',
  'http://shop.example:8080/a',
  'file:///a/b.html',
  'https://xn--zz/',
);

test('an address that needs no reading is given as the browser would give it', () => {
  const read = (href: string, from: string) => {
    const url = URL.parse(href.trim(), from);
    if (url !== null && !/^#[!/]/.test(url.hash)) url.hash = '';
    return url === null || !/^(?:https?|file):$/.test(url.protocol) ? null : withoutUser(url);
  };
  const withoutUser = (url: URL) => {
    url.username = '';
    url.password = '';
    return url.href;
  };
  fc.assert(
    fc.property(path, host, base, fc.constantFrom('relative', 'whole'), (at, of, from, form) => {
      const href = form === 'whole' ? `https://${of}/${at}` : `/${at}`;
      expect(canonicalUrl(href, from)).toBe(read(href, from));
    }),
    { numRuns: 3_000 },
  );
});
