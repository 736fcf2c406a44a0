import { expect, test } from 'vitest';
import { cssPath } from '../../../../src/page/extract/css-path.ts';
import { showPage } from './page-fixture.ts';

test('finds exactly the element, for every element of a page', () => {
  const page =
    showPage(`<ul id="list"><li>1</li><li>2<b>x</b></li></ul><p id="same"></p><p id="same"><i></i></p>
    <div id="0 a:b&quot;"><svg><g id="in"></g></svg></div><my-card><span></span></my-card>`);
  for (const element of page.querySelectorAll('*')) {
    expect([...page.querySelectorAll(cssPath(element) ?? 'none')]).toEqual([element]);
  }
});

test('starts from the nearest id of its own', () => {
  const page = showPage('<div id="outer"><ul id="list"><li>1</li><li class="x">2</li></ul></div>');
  const second = page.querySelector('.x');
  expect(second === null ? null : cssPath(second)).toBe('#list > li:nth-child(2)');
});
