import { expect, test } from 'vitest';
import { hasDisplay, readDemoOptions } from '../../../../src/cli/demo/demo-options.ts';

test('no argument means the sample marketplace', () => {
  expect(readDemoOptions([])).toEqual({ ok: true, value: { page: null, isHeadless: false } });
});

test('one page and --headless, in any order', () => {
  const value = { page: 'page.html', isHeadless: true };
  expect(readDemoOptions(['page.html', '--headless'])).toEqual({ ok: true, value });
  expect(readDemoOptions(['--headless', 'page.html'])).toEqual({ ok: true, value });
});

test.each([[['a.html', 'b.html']], [['--fast']]])('%j is refused with a reason', (args) => {
  expect(readDemoOptions(args)).toEqual({ ok: false, problem: expect.stringMatching(/.+/u) });
});

test('a display is what the platform or the environment says', () => {
  expect(hasDisplay('darwin', {})).toBe(true);
  expect(hasDisplay('win32', {})).toBe(true);
  expect(hasDisplay('linux', {})).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false);
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
});
