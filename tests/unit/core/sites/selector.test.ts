import { describe, expect, test } from 'vitest';
import { isHintSelector } from '../../../../src/core/sites/selector.ts';

describe('selectors of hints', () => {
  test.each([
    'li',
    '*',
    '.card',
    '#grid > .card',
    'ul.products > li.product:not(.product-category)',
    'tbody[id^="normalthread_"], tbody[id^="stickthread_"]',
    "[data-testid='item card' i] a[href]",
    '[class*=Card_root__]',
    'div + div ~ p',
    '.grid__item:has(.product-card-wrapper)',
    'tr:nth-child(2n + 1) > td:first-child',
    'td:nth-of-type(3)',
    '.md\\:grid-cols-2',
    '.商品-卡片',
    '.a,.b',
  ])('%s can be used', (selector) => {
    expect(isHintSelector(selector)).toBe(true);
  });

  test.each([
    '',
    ' .card',
    '.card ',
    '.',
    '>',
    '> a',
    '.card >',
    '.a,,.b',
    '.a > > .b',
    'a:hover',
    'a::before',
    ':host',
    '.a:has(.b:has(.c))',
    '.a:has(.b .c)',
    '.a:not(:not(.b))',
    ':is(.a, .b)',
    '[href="a]',
    '[onclick=alert(1)]',
    'a{}',
    'a/**/b',
    '.card\n\n!',
    'ä'.repeat(401),
  ])('%j cannot', (selector) => {
    expect(isHintSelector(selector)).toBe(false);
  });

  test('a hostile one is refused in a time that grows with its length only', () => {
    expect(isHintSelector(`${'.a'.repeat(199)}!`)).toBe(false);
    expect(isHintSelector(`${':not(*'.repeat(60)}`)).toBe(false);
  });
});
