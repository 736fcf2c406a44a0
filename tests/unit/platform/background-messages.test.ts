import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { aScanUpdate } from '../../fixtures/builders/scan.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { onOpenLegal, onScanUpdate } = await import('../../../src/platform/background-messages.ts');

const SENDER = { id: 'tradeflag', tab: { id: 5 }, frameId: 0, url: 'https://market.example/' };
const MESSAGE = { type: 'scan/update', data: aScanUpdate() };

let browser: ReturnType<typeof createFakeBrowser>;
const handler = vi.fn(async () => {});
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
  handler.mockClear();
  onScanUpdate(handler);
});

test('an update from a tab reaches the handler and is answered', async () => {
  const [answer] = browser.runtime.onMessage.fire(MESSAGE, SENDER);
  expect(await answer).toBeNull();
  expect(handler).toHaveBeenCalledExactlyOnceWith(5, MESSAGE.data, { title: null, isPrivate: false });
});

test('the handler learns what the browser tells of the tab', async () => {
  const tab = { id: 5, title: 'Phones', incognito: true };
  await Promise.all(browser.runtime.onMessage.fire(MESSAGE, { ...SENDER, tab }));
  expect(handler).toHaveBeenCalledExactlyOnceWith(5, MESSAGE.data, { title: 'Phones', isPrivate: true });
});

test.each([
  ['another extension', MESSAGE, { ...SENDER, id: 'other' }],
  ['a frame inside the page', MESSAGE, { ...SENDER, frameId: 3 }],
  ['no tab', MESSAGE, { ...SENDER, tab: undefined }],
  ['a page that reports on another host', MESSAGE, { ...SENDER, url: 'https://elsewhere.example/' }],
  ['a sender without address', MESSAGE, { ...SENDER, url: undefined }],
  ['another type', { ...MESSAGE, type: 'site/watch' }, SENDER],
  ['a wrong form', { type: 'scan/update', data: { ...aScanUpdate(), found: [{ listing: 1 }] } }, SENDER],
  ['an unknown field', { type: 'scan/update', data: { ...aScanUpdate(), extra: 1 } }, SENDER],
  ['no object', 'scan/update', SENDER],
])('no answer to %s', (_, message, sender) => {
  expect(browser.runtime.onMessage.fire(message, sender)).toEqual([undefined]);
  expect(handler).not.toHaveBeenCalled();
});

test('the legal page is opened for a category we know, and for nothing else', async () => {
  const open = vi.fn(async () => {});
  browser.runtime.onMessage.listeners.clear();
  onOpenLegal(open);
  expect(browser.runtime.onMessage.fire({ type: 'legal/open', data: '../evil.html' }, SENDER)).toEqual([
    undefined,
  ]);
  expect(
    browser.runtime.onMessage.fire({ type: 'legal/open', data: 'account-sales' }, { ...SENDER, id: 'x' }),
  ).toEqual([undefined]);
  expect(open).not.toHaveBeenCalled();
  const [answer] = browser.runtime.onMessage.fire({ type: 'legal/open', data: 'account-sales' }, SENDER);
  expect(await answer).toBeNull();
  expect(open).toHaveBeenCalledExactlyOnceWith(5, 'account-sales');
});
