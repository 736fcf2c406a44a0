import { describe, expect, test } from 'vitest';
import { isHostLike, isPathLike, isPlaceOf } from '../../../../src/core/sites/site-pattern.ts';

describe('hosts', () => {
  test.each([
    ['market.example', 'market.example', true],
    ['www.market.example', 'market.example', false],
    ['market.example', '*.market.example', true],
    ['a.b.market.example', '*.market.example', true],
    ['supermarket.example', '*.market.example', false],
    ['market.example.evil.test', '*.market.example', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['anything', '*', true],
    ['', '*', false],
  ])('%s, %s: %s', (host, pattern, expected) => {
    expect(isHostLike(host, pattern)).toBe(expected);
  });
});

describe('paths', () => {
  test.each([
    ['/s/phones', '/s/*', true],
    ['/s/', '/s/*', true],
    ['/item/1', '/s/*', false],
    ['/', '/', true],
    ['/x', '/', false],
    ['/a/list/b', '/*list*', true],
    ['/ab', '/a*b', true],
    ['/a', '/a*a', false],
    ['/forum.php?mod=forumdisplay&fid=2', '/forum.php?mod=forumdisplay*', true],
    ['/forum.php?mod=viewthread', '/forum.php?mod=forumdisplay*', false],
    ['/list?page=2', '/list', true],
  ])('%s, %s: %s', (path, pattern, expected) => {
    expect(isPathLike(new URL(path, 'https://market.example'), pattern)).toBe(expected);
  });

  test('many wildcards take no longer than few', () => {
    const url = new URL(`/${'a'.repeat(5_000)}`, 'https://market.example');
    expect(isPathLike(url, `/${'a*'.repeat(90)}b`)).toBe(false);
  });
});

test('a place is a host and, where paths are given, one of them', () => {
  const place = { hosts: ['*.market.example'], paths: ['/s/*', '/new'] };
  expect(isPlaceOf(place, 'https://m.market.example/new?x#y')).toBe(true);
  expect(isPlaceOf(place, 'https://m.market.example/help')).toBe(false);
  expect(isPlaceOf({ ...place, paths: [] }, 'https://m.market.example/help')).toBe(true);
  expect(isPlaceOf({ ...place, paths: [] }, 'https://other.example/')).toBe(false);
  expect(isPlaceOf(place, 'no address')).toBe(false);
  expect(isPlaceOf({ hosts: ['*'], paths: [] }, 'file:///list.html')).toBe(false);
});
