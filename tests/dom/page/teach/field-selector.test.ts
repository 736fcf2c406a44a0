import { describe, expect, test } from 'vitest';
import { isHintSelector } from '../../../../src/core/sites/selector.ts';
import { selectWithin } from '../../../../src/page/hints/select.ts';
import { fieldSelector } from '../../../../src/page/teach/field-selector.ts';
import { showPage } from '../extract/page-fixture.ts';

const times = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

/** Each record carries `data-field` where the field stands; the selector must find just these. */
const LISTS: Record<string, string> = {
  'a class of its own': times(
    6,
    (at) => `<li><a href="/1">Title ${at}</a><span class="price" data-field>¥${at}</span></li>`,
  ),
  'an attribute for tests': times(
    6,
    (at) => `<li><b>Shop</b><b data-testid="seller-name" data-field>anna${at}</b></li>`,
  ),
  'a property': times(6, (at) => `<li><span>a</span><span itemprop="price" data-field>${at}</span></li>`),
  'no names at all': times(
    6,
    (at) =>
      `<li><div><span>Title ${at}</span></div><div><span>x</span><span data-field>${at} €</span></div></li>`,
  ),
  'a link in a heading': times(
    6,
    (at) => `<li><a href="/${at}"><img></a><h3><a href="/${at}" data-field>Title ${at}</a></h3></li>`,
  ),
  'a class that comes earlier too': times(
    6,
    (at) => `<li><i class="meta">new</i><p class="foot"><i class="meta" data-field>bob${at}</i></p></li>`,
  ),
  'a modifier on some': times(
    6,
    (at) => `<li><b class="cost ${at % 2 ? 'cost--low' : ''}" data-field>$${at}</b></li>`,
  ),
  'a class of a CSS module': times(
    6,
    (at) =>
      `<li><em class="Card_label__a1B2c">x</em><em class="Card_price__d3E4f" data-field>$${at}</em></li>`,
  ),
  'the record itself': times(6, (at) => `<li class="line" data-field>Plain offer number ${at}</li>`),
};

describe('a field is found in all records', () => {
  test.each(Object.entries(LISTS))('by %s', (_, items) => {
    const page = showPage(`<ul>${items}</ul>`);
    const records = [...page.querySelectorAll('li')];
    const fields = [...page.querySelectorAll('[data-field]')];
    const target = fields[2];
    const selector = target === undefined ? null : fieldSelector(target, records);
    expect(isHintSelector(selector ?? '')).toBe(true);
    expect(records.map((record) => selectWithin(record, selector ?? '*'))).toEqual(fields);
  });
});

test('of several selectors the one that most records have is taken', () => {
  const item = (at: number) => `<li><b class="price ${at === 0 ? 'price-special' : ''}">¥${at}</b></li>`;
  const page = showPage(`<ul>${times(8, item)}</ul>`);
  const records = [...page.querySelectorAll('li')];
  const target = page.querySelector('.price-special');
  expect(target === null ? null : fieldSelector(target, records)).toBe('.price');
});

test('what stands outside all records is no field of them', () => {
  const page = showPage(`<h1>Heading</h1><ul>${times(4, (at) => `<li>Offer ${at}</li>`)}</ul>`);
  const heading = page.querySelector('h1');
  expect(heading === null ? '' : fieldSelector(heading, [...page.querySelectorAll('li')])).toBeNull();
});
