import { afterEach, expect, test } from 'vitest';
import { watchMenuTarget } from '../../../../src/page/review/menu-target.ts';
import { markOn, one, stage, strike } from '../mark/stage.ts';

afterEach(strike);

test('the listing that the menu was opened on, the innermost of several, or none', () => {
  stage('<section id="a"><p id="b">出VX号<i id="in">x</i></p></section><p id="c">出VX号</p><p id="d">x</p>');
  const life = new AbortController();
  const menu = watchMenuTarget(document, life.signal);
  const marks = ['a', 'b', 'c'].map((id) => markOn(one(document, `#${id}`)));
  const open = (id: string) =>
    one(document, `#${id}`).dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, composed: true }));
  expect(menu.listingAmong(marks)).toBeNull();
  open('in');
  expect(menu.listingAmong(marks)).toBe('b');
  open('a');
  expect(menu.listingAmong(marks)).toBe('a');
  open('d');
  expect(menu.listingAmong(marks)).toBeNull();
  life.abort();
  open('c');
  expect(menu.listingAmong(marks)).toBeNull();
});
