import { expect, test } from 'vitest';
import { savedAddress } from '../../../../src/cli/scan/page-address.ts';

test.each([
  ['<!-- saved from url=(0031)https://a.example/list?page=2&x=1 -->', 'https://a.example/list?page=2&x=1'],
  [
    '<!--\n Page saved with SingleFile \n url: https://a.example/item/3 \n saved date: today\n-->',
    'https://a.example/item/3',
  ],
  ['<link rel="canonical" href="https://a.example/c?a=1&amp;b=2">', 'https://a.example/c?a=1&b=2'],
  ["<link href='https://a.example/c' data-x rel='canonical'/>", 'https://a.example/c'],
  ['<meta property="og:url" content="https://a.example/og">', 'https://a.example/og'],
  ['<meta content=https://a.example/og property=og:url>', 'https://a.example/og'],
  [
    '<link rel=canonical href=/relative><meta property="og:url" content="https://a.example/og">',
    'https://a.example/og',
  ],
  [
    '<link rel=canonical href="https://a.example/c"><!-- saved from url=(0020)https://b.example/b -->',
    'https://b.example/b',
  ],
  ['<link rel=canonical href="javascript:alert(1)">', null],
  ['<link rel=canonical href="file:///etc/passwd">', null],
  ['<link rel=canonical href="http://a.example:6000/">', null],
  [`<link rel=canonical href="https://a.example/${'a'.repeat(5000)}">`, null],
  ['<link rel=stylesheet href="https://a.example/c.css">', null],
  ['', null],
])('%s', (html, address) => {
  expect(savedAddress(Buffer.from(html))).toBe(address);
});
