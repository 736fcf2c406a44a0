import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cdp, page } from 'vitest/browser';
import { markOn, one, place, type Stage, stage, strike } from './stage.ts';

beforeEach(() => page.viewport(1000, 700));
afterEach(async () => {
  strike();
  document.adoptedStyleSheets = [];
  await emulate([]);
});

interface Emulation {
  send(method: 'Emulation.setEmulatedMedia', options: object): Promise<unknown>;
}

function emulate(features: readonly { name: string; value: string }[], media = ''): Promise<unknown> {
  return (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', { media, features });
}

const record = () => one(document, '#r');

async function marked(markup: string): Promise<Stage> {
  const on = stage(markup);
  on.marker.update([markOn(record(), { words: ['VX号'] })]);
  await expect.poll(() => place(on.shadow.querySelector('.frame'))).toBe(place(record()));
  return on;
}

const looks = ({ shadow }: Stage) => {
  const badge = one(shadow, '.badge');
  const { color, fontSize, letterSpacing, textTransform, opacity, filter, display, direction } =
    getComputedStyle(badge);
  const { width, height } = badge.getBoundingClientRect();
  return {
    color,
    fontSize,
    letterSpacing,
    textTransform,
    opacity,
    filter,
    display,
    direction,
    width,
    height,
  };
};

test('style sheets of the page cannot change or hide a mark', async () => {
  const plain = looks(await marked('<p id="r">VX号</p>'));
  strike();
  const hostile = `
    <style>
      html > div, div, * { --text: lime !important; --surface: lime !important; --text-small: 40px !important;
        letter-spacing: 9px !important; text-transform: uppercase !important; direction: rtl !important }
      html > div { display: none !important; position: fixed !important; top: 300px !important; left: 300px !important;
        opacity: 0 !important; visibility: hidden !important; transform: scale(3) !important; filter: blur(9px) !important;
        font-size: 60px !important; color: lime !important; z-index: -1 !important; clip-path: inset(50%) !important }
      @layer evil { html > div { display: none !important } }
      #r { direction: ltr !important }
    </style><p id="r">VX号</p>`;
  const on = await marked(hostile);
  expect(looks(on)).toEqual(plain);
  expect(getComputedStyle(on.shadow.host)).toMatchObject({
    display: 'block',
    opacity: '1',
    visibility: 'visible',
  });
});

test('inline styles that the page sets on the host do nothing either', async () => {
  const on = await marked('<p id="r">VX号</p>');
  (on.shadow.host as HTMLElement).style.cssText = 'display: none !important; opacity: 0 !important';
  expect(getComputedStyle(on.shadow.host)).toMatchObject({ display: 'block', opacity: '1' });
});

test('a page that replaces its adopted sheets gets the highlight sheet back', async () => {
  const on = await marked('<p id="r">VX号</p>');
  document.adoptedStyleSheets = [];
  on.marker.update([markOn(record(), { words: ['VX号'] })]);
  await expect.poll(() => document.adoptedStyleSheets.length).toBe(1);
});

test('where constructed sheets are refused, marks are styled by an element of their own', async () => {
  const plain = looks(await marked('<p id="r">VX号</p>'));
  strike();
  vi.spyOn(CSSStyleSheet.prototype, 'replaceSync').mockImplementation(() => {
    throw new DOMException('refused', 'NotAllowedError');
  });
  const on = await marked('<p id="r">VX号</p>');
  vi.restoreAllMocks();
  expect(on.shadow.adoptedStyleSheets).toEqual([]);
  expect(looks(on)).toEqual(plain);
});

test('the page stays clickable through frames', async () => {
  const on = await marked('<p id="r" style="height: 200px">VX号</p>');
  const { left, bottom } = record().getBoundingClientRect();
  expect(document.elementFromPoint(left + 20, bottom - 20)).toBe(record());
  const badge = one(on.shadow, '.badge').getBoundingClientRect();
  expect(document.elementFromPoint(badge.left + 5, badge.top + 5)).toBe(on.shadow.host);
});

test('nothing is printed', async () => {
  const on = await marked('<p id="r">VX号</p>');
  await emulate([], 'print');
  expect(getComputedStyle(on.shadow.host).display).toBe('none');
});

test('the reader’s dark scheme changes the badge', async () => {
  await emulate([{ name: 'prefers-color-scheme', value: 'light' }]);
  const on = await marked('<p id="r">VX号</p>');
  const background = () => getComputedStyle(one(on.shadow, '.badge')).backgroundColor;
  const light = background();
  await emulate([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(background()).not.toBe(light);
});

test('with forced colours the frame is still there', async () => {
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  const on = await marked('<p id="r">VX号</p>');
  const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(one(on.shadow, '.frame'));
  expect([borderTopStyle, borderTopWidth]).toEqual(['solid', '2px']);
  expect(borderTopColor).not.toBe('rgba(0, 0, 0, 0)');
});

test('with reduced motion nothing moves', async () => {
  await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  const on = await marked('<p id="r">VX号</p>');
  one(on.shadow, '.badge').focus();
  expect(getComputedStyle(one(on.shadow, '.card')).animationDuration).toBe('0s');
});
