import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { scanTab } = await import('../../../src/app/scan-tab.ts');

const PAGE = { id: 1, url: 'https://market.example/list' };

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('puts the scan into a page that has none', async () => {
  expect((await scanTab(PAGE)).ok).toBe(true);
  expect(browser.log).toEqual(['inject 1']);
});

test('a page that has one scans again, with nothing put in', async () => {
  browser.tabs.replyOf = () => null;
  expect((await scanTab(PAGE)).ok).toBe(true);
  expect(browser.log).toEqual([]);
});

test('a browser page is not even tried', async () => {
  const result = await scanTab({ id: 1, url: 'chrome://settings/' });
  expect(result).toEqual({ ok: false, problem: { kind: 'unscannable', reason: 'browser-page' } });
  expect(browser.log).toEqual([]);
});

test.each([
  ['file:///saved.html', { kind: 'unscannable', reason: 'local-file' }],
  [null, { kind: 'unscannable', reason: 'restricted' }],
  [PAGE.url, { kind: 'no-permission', site: 'market.example', pattern: 'https://market.example/*' }],
])('a refusal on %s is explained', async (url, problem) => {
  browser.scripting.failure = new Error('Cannot access contents of the page.');
  expect(await scanTab({ id: 1, url })).toEqual({ ok: false, problem });
});

test('a refusal with the permission given is a failure with its reason', async () => {
  browser.scripting.failure = new Error('The frame was removed.');
  browser.granted.add('https://market.example/*');
  expect(await scanTab(PAGE)).toEqual({
    ok: false,
    problem: { kind: 'failed', detail: 'The frame was removed.' },
  });
});
