import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { isWatched, stopWatching, syncWatchedSites, watchSite } = await import(
  '../../../src/app/watch-site.ts'
);
const { addWatchedSite, readWatchedSites } = await import('../../../src/platform/watched-sites.ts');

const SITE = 'https://market.example/*';
const OTHER = 'https://other.example/*';
const matches = () => browser.registrations().flatMap((registration) => registration.matches);

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('asks within the click, before anything is awaited', () => {
  void watchSite(SITE);
  expect(browser.log).toEqual([`ask ${SITE}`]);
});

test('a site is watched once the reader allows it', async () => {
  expect(await watchSite(SITE)).toBe(true);
  expect(await isWatched(SITE)).toBe(true);
  await syncWatchedSites();
  expect(matches()).toEqual([SITE]);
});

test('a refusal leaves nothing behind', async () => {
  browser.permissions.answer = false;
  expect(await watchSite(SITE)).toBe(false);
  expect(await readWatchedSites()).toEqual([]);
});

test('a permission alone watches nothing', async () => {
  browser.granted.add(SITE);
  await syncWatchedSites();
  expect(matches()).toEqual([]);
});

test('pages of a new site that are open join in, those watched before are left alone', async () => {
  await watchSite(SITE);
  await syncWatchedSites();
  await syncWatchedSites();
  expect(browser.log).toEqual([`ask ${SITE}`, 'inject 7']);
});

test('stopping gives the permission back and registers nothing', async () => {
  await watchSite(SITE);
  await watchSite(OTHER);
  await syncWatchedSites();
  await stopWatching(SITE);
  await syncWatchedSites();
  expect(matches()).toEqual([OTHER]);
  expect(browser.granted.has(SITE)).toBe(false);
});

test('a permission taken back in the browser stops the watching', async () => {
  await watchSite(SITE);
  browser.granted.delete(SITE);
  await syncWatchedSites();
  expect(await isWatched(SITE)).toBe(false);
  expect(matches()).toEqual([]);
});

test('calls that come at once are done one after the other', async () => {
  browser.granted.add(SITE).add(OTHER);
  await addWatchedSite(SITE);
  const first = syncWatchedSites();
  await addWatchedSite(OTHER);
  await Promise.all([first, syncWatchedSites(), syncWatchedSites()]);
  expect(matches()).toEqual([SITE, OTHER]);
});

test('a damaged list reads as none', async () => {
  await browser.storage.local.set({ 'watched-sites': ['<all_urls>'] });
  expect(await readWatchedSites()).toEqual([]);
});
