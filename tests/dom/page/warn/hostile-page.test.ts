import { afterEach, beforeEach, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { askStage, endAskStages } from '../ask/ask-stage.ts';
import { aWarning, endWarnStages, type WarnStage, warnStage } from './warning-stage.ts';

beforeEach(() => page.viewport(1280, 720));
afterEach(async () => {
  endWarnStages();
  endAskStages();
  document.head.querySelector('#hostile')?.remove();
  document.documentElement.removeAttribute('dir');
  await emulate([]);
});

const HOSTILE = `
  html > div, div, * { --text: lime !important; --surface: lime !important; --text-lead: 40px !important;
    letter-spacing: 9px !important; text-transform: uppercase !important; direction: rtl !important }
  html > div { display: none !important; position: static !important; opacity: 0 !important; visibility: hidden !important;
    transform: scale(3) translateY(-900px) !important; filter: blur(9px) !important; z-index: -1 !important;
    clip-path: inset(50%) !important; pointer-events: none !important }`;

interface Emulation {
  send(
    method: 'Emulation.setEmulatedMedia',
    options: { features: readonly { name: string; value: string }[]; media?: string },
  ): Promise<unknown>;
}

const emulate = (features: readonly { name: string; value: string }[], media = '') =>
  (cdp() as unknown as Emulation).send('Emulation.setEmulatedMedia', { features, media });

function addStyle(text: string): void {
  const style = document.createElement('style');
  style.id = 'hostile';
  style.textContent = text;
  document.head.append(style);
}

function warned(): WarnStage {
  const on = warnStage();
  on.warner.update(aWarning(), false);
  return on;
}

function bar({ shadow }: WarnStage): HTMLElement {
  const found = shadow.querySelector<HTMLElement>('.bar');
  if (found === null) throw new Error('no bar');
  for (const animation of found.getAnimations()) animation.finish();
  return found;
}

function looks(element: HTMLElement) {
  const { color, fontSize, letterSpacing, textTransform, opacity, filter, direction } =
    getComputedStyle(element);
  const { left, top, width, height } = element.getBoundingClientRect();
  return [
    color,
    fontSize,
    letterSpacing,
    textTransform,
    opacity,
    filter,
    direction,
    left,
    top,
    width,
    height,
  ];
}

test('style sheets of the page neither change nor hide nor move the bar', () => {
  const plain = looks(bar(warned()));
  endWarnStages();
  addStyle(HOSTILE);
  const on = warned();
  expect(looks(bar(on))).toEqual(plain);
  expect(document.elementFromPoint(640, 10)).toBe(on.shadow.host);
});

test('nor the question', async () => {
  const markup = '<main data-item="strong"><button id="buy">Buy now</button></main>';
  const plain = askStage(markup);
  await userEvent.click(document.querySelector('#buy') as Element);
  const before = looks(plain.dialog() as HTMLElement);
  endAskStages();
  addStyle(HOSTILE);
  const on = askStage(markup);
  (document.querySelector('#buy') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(looks(on.dialog() as HTMLElement)).toEqual(before);
});

test('a page that throws the bar out gets it back with its next change', () => {
  const on = warned();
  on.shadow.host.remove();
  on.warner.update(aWarning(), false);
  expect(on.shadow.host.isConnected).toBe(true);
});

test('on a page from right to left it reads from left to right, over the full width', () => {
  document.documentElement.dir = 'rtl';
  const { left, width } = bar(warned()).getBoundingClientRect();
  expect([left, width]).toEqual([0, document.documentElement.clientWidth]);
  expect(getComputedStyle(bar(warned())).direction).toBe('ltr');
});

test('with forced colours the edge of a strong warning still shows, and the flag is filled', async () => {
  await emulate([{ name: 'forced-colors', value: 'active' }]);
  const shown = bar(warned());
  expect(getComputedStyle(shown, '::before').backgroundColor).not.toBe(
    getComputedStyle(shown).backgroundColor,
  );
  expect(getComputedStyle(shown).borderBottomStyle).toBe('solid');
  expect(shown.querySelector('.filled')).not.toBeNull();
});

test('with reduced motion nothing slides', async () => {
  await emulate([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  expect(getComputedStyle(bar(warned())).animationDuration).toBe('0s');
});

test('nothing of it is printed', async () => {
  const on = warned();
  await emulate([], 'print');
  expect(getComputedStyle(on.shadow.host).display).toBe('none');
});
