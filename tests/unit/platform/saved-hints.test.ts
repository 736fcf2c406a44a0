import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { aHint } from '../../fixtures/builders/site-hint.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { deleteHint, readSavedHints, saveHints, watchSavedHints } = await import(
  '../../../src/platform/saved-hints.ts'
);

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});
const ids = async () => (await readSavedHints()).map(({ hint }) => hint.id);

test('what is saved is read back, the newest first, and can be deleted', async () => {
  await saveHints([aHint({ id: 'a' })], 1);
  await saveHints([aHint({ id: 'b' })], 2);
  expect(await ids()).toEqual(['b', 'a']);
  await deleteHint('b');
  await deleteHint('never-there');
  expect(await ids()).toEqual(['a']);
});

test('two that are saved at once are both kept', async () => {
  await Promise.all([saveHints([aHint({ id: 'a' })], 1), saveHints([aHint({ id: 'b' })], 2)]);
  expect((await ids()).sort()).toEqual(['a', 'b']);
});

test('a damaged entry is passed over, and damaged storage reads as empty', async () => {
  const good = { savedAt: 1, hint: aHint() };
  await browser.storage.local.set({
    'site-hints': [{ savedAt: 1, hint: aHint({ record: 'a:hover' }) }, good, null, { ...good, extra: 1 }],
  });
  expect(await readSavedHints()).toEqual([good]);
  await browser.storage.local.set({ 'site-hints': { 0: good } });
  expect(await readSavedHints()).toEqual([]);
});

test('a browser without room says so, and what was saved stays', async () => {
  await saveHints([aHint({ id: 'a' })], 1);
  browser.storage.local.quotaBytes = 10;
  expect(await saveHints([aHint({ id: 'b' })], 2)).toEqual({ ok: false, problem: 'full' });
  expect(await ids()).toEqual(['a']);
});

test('who watches is told now and after each change, until it stops', async () => {
  const life = new AbortController();
  const heard = vi.fn();
  watchSavedHints(heard, life.signal);
  await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith([]));
  await saveHints([aHint()], 1);
  expect(heard).toHaveBeenLastCalledWith([{ savedAt: 1, hint: aHint() }]);
  await browser.storage.local.set({ 'watched-sites': [] });
  life.abort();
  await saveHints([aHint({ id: 'later' })], 2);
  expect(heard).toHaveBeenCalledTimes(2);
});
