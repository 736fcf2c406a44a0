import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';
import { anEntry, someSettings } from '../../fixtures/builders/settings.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { readRawSettings, readStoredSettings, replaceSettings, updateSettings } = await import(
  '../../../src/platform/settings-store.ts'
);
const { currentSettings, followSettings } = await import('../../../src/app/settings.ts');
const { addAllowed } = await import('../../../src/core/settings/allow-list.ts');

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('the defaults hold until something is stored, and reading stores nothing', async () => {
  expect(await readStoredSettings()).toEqual({ ok: true, value: someSettings() });
  expect(await readRawSettings()).toBeUndefined();
});

test('a change is kept', async () => {
  await updateSettings((now) => ({ ...now, language: 'es' }));
  expect(await currentSettings()).toEqual(someSettings({ language: 'es' }));
});

test('changes that come at once are all kept', async () => {
  const sites = ['a.example', 'b.example', 'c.example'];
  await Promise.all(sites.map((site) => updateSettings((now) => addAllowed(now, anEntry({ site })))));
  expect((await currentSettings()).allowed.map(({ site }) => site)).toEqual(sites);
});

test.each([
  ['of a newer version', { ...someSettings(), version: 9 }, { kind: 'newer', version: 9 }],
  ['that are damaged', { ...someSettings(), appearance: 1 }, { kind: 'bad-field', field: 'appearance' }],
  ['of another kind', 'x', { kind: 'not-settings' }],
])('settings %s are never written over by a change', async (_, stored, problem) => {
  await browser.storage.local.set({ settings: stored });
  expect(await readStoredSettings()).toEqual({ ok: false, problem });
  expect(await updateSettings((now) => ({ ...now, language: 'es' }))).toEqual({ ok: false, problem });
  expect(await readRawSettings()).toEqual(stored);
  expect(await currentSettings()).toEqual(someSettings());
  await replaceSettings(someSettings({ language: 'en' }));
  expect(await currentSettings()).toEqual(someSettings({ language: 'en' }));
});

test('a failed write is told and does not hold up the next', async () => {
  browser.storage.local.quotaBytes = 10;
  await expect(updateSettings((now) => ({ ...now, language: 'es' }))).rejects.toThrow('quota');
  browser.storage.local.quotaBytes = 10_000;
  expect((await updateSettings((now) => ({ ...now, language: 'en' }))).ok).toBe(true);
});

test('a follower hears the settings, each change and nothing else, until it is aborted', async () => {
  const life = new AbortController();
  const heard: string[] = [];
  followSettings(({ language }) => heard.push(language), life.signal);
  await vi.waitFor(() => expect(heard).toEqual(['browser']));
  await updateSettings((now) => ({ ...now, language: 'es' }));
  await browser.storage.local.set({ 'watched-sites': [] });
  await vi.waitFor(() => expect(heard).toEqual(['browser', 'es']));
  life.abort();
  await updateSettings((now) => ({ ...now, language: 'en' }));
  expect(browser.storage.local.onChanged.listeners.size).toBe(0);
  expect(heard).toEqual(['browser', 'es']);
});
