import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { aHint } from '../../fixtures/builders/site-hint.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { deleteTaughtHint, hintsForPage, keepTaughtHint } = await import('../../../src/app/page-hints.ts');
const { readSavedHints, saveHints } = await import('../../../src/platform/saved-hints.ts');

const PAGE = 'https://market.example/s/phones';
let scanned: unknown[];
beforeEach(() => {
  scanned = [];
  const browser = createFakeBrowser();
  fake.browser = {
    ...browser,
    tabs: {
      ...browser.tabs,
      get: async (id: number) => ({ id, url: PAGE }),
      sendMessage: async (tabId: number, message: unknown) => {
        scanned.push([tabId, message]);
        return null;
      },
    },
  };
});

test('a page gets the hints of its own site only', async () => {
  const hints = [
    aHint({ id: 'own' }),
    aHint({ id: 'parent', hosts: ['*.market.example'] }),
    aHint({ id: 'other', hosts: ['other.example'] }),
  ];
  await saveHints(hints, 1);
  expect((await hintsForPage(PAGE)).map(({ id }) => id)).toEqual(['own', 'parent']);
  expect(await hintsForPage('no address')).toEqual([]);
});

test('a hint that was taught on a page is saved, and the page scanned by it', async () => {
  expect(await keepTaughtHint(7, aHint(), PAGE)).toEqual({ ok: true, value: null });
  expect((await readSavedHints()).map(({ hint }) => hint)).toEqual([aHint()]);
  expect(scanned).toEqual([[7, { type: 'scan/again', data: undefined }]]);
});

test.each([
  ['another site', ['bank.example']],
  ['its own and another site', ['market.example', 'bank.example']],
  ['every site', ['*']],
  ['the sites beside it', ['*.example']],
])('a page cannot teach %s', async (_, hosts) => {
  expect(await keepTaughtHint(7, aHint({ hosts }), PAGE)).toEqual({ ok: false, problem: 'other-site' });
  expect(await readSavedHints()).toEqual([]);
  expect(scanned).toEqual([]);
});

test('a hint is deleted on the page it was taught on, which is scanned without it', async () => {
  await saveHints([aHint({ id: 'own' }), aHint({ id: 'wide', hosts: ['*.market.example'] })], 1);
  expect(await deleteTaughtHint(7, 'own', PAGE)).toEqual({ ok: true, value: null });
  expect((await readSavedHints()).map(({ hint }) => hint.id)).toEqual(['wide']);
  expect(scanned).toEqual([[7, { type: 'scan/again', data: undefined }]]);
});

test('a page can delete no hint of another site, nor one for more sites than its own', async () => {
  await saveHints(
    [aHint({ id: 'other', hosts: ['bank.example'] }), aHint({ id: 'wide', hosts: ['*.market.example'] })],
    1,
  );
  for (const id of ['other', 'wide', 'none'])
    expect(await deleteTaughtHint(7, id, PAGE)).toEqual({ ok: false, problem: 'other-site' });
  expect(await readSavedHints()).toHaveLength(2);
});
