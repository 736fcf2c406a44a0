import { beforeEach, expect, test, vi } from 'vitest';
import { createFakeBrowser } from '../../fixtures/builders/fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../../src/platform/browser.ts', () => fake);

const { isWatched, stopWatching, syncWatchedSites, watchSites } = await import(
  '../../../src/app/watch-site.ts'
);
const { addWatchedSites, readWatchedSites } = await import('../../../src/platform/watched-sites.ts');

const SITE = 'https://market.example/*';
const OTHER = 'https://other.example/*';
const matches = () => browser.registrations().flatMap((registration) => registration.matches);

let browser: ReturnType<typeof createFakeBrowser>;
beforeEach(() => {
  browser = createFakeBrowser();
  fake.browser = browser;
});

test('asks within the click, before anything is awaited', () => {
  void watchSites([SITE]);
  expect(browser.log).toEqual([`ask ${SITE}`]);
});

test('a site is watched once the reader allows it', async () => {
  expect(await watchSites([SITE])).toBe(true);
  expect(await isWatched(SITE)).toBe(true);
  await syncWatchedSites();
  expect(matches()).toEqual([SITE]);
});

test('a refusal leaves nothing behind', async () => {
  browser.permissions.answer = false;
  expect(await watchSites([SITE])).toBe(false);
  expect(await readWatchedSites()).toEqual([]);
});

test('a permission alone watches nothing', async () => {
  browser.granted.add(SITE);
  await syncWatchedSites();
  expect(matches()).toEqual([]);
});

test('pages of a new site that are open join in, those watched before are left alone', async () => {
  await watchSites([SITE]);
  await syncWatchedSites();
  await syncWatchedSites();
  expect(browser.log).toEqual([`ask ${SITE}`, 'inject 7']);
});

test('stopping gives the permission back and registers nothing', async () => {
  await watchSites([SITE]);
  await watchSites([OTHER]);
  await syncWatchedSites();
  await stopWatching(SITE);
  await syncWatchedSites();
  expect(matches()).toEqual([OTHER]);
  expect(browser.granted.has(SITE)).toBe(false);
});

test('a permission taken back in the browser stops the watching', async () => {
  await watchSites([SITE]);
  browser.granted.delete(SITE);
  await syncWatchedSites();
  expect(await isWatched(SITE)).toBe(false);
  expect(matches()).toEqual([]);
});

test('calls that come at once are done one after the other', async () => {
  browser.granted.add(SITE).add(OTHER);
  await addWatchedSites([SITE]);
  const first = syncWatchedSites();
  await addWatchedSites([OTHER]);
  await Promise.all([first, syncWatchedSites(), syncWatchedSites()]);
  expect(matches()).toEqual([SITE, OTHER]);
});

const MARKET = 'https://*.market.example/*';

test('several sites are asked for in one question, and watched or left together', async () => {
  expect(await watchSites([MARKET, OTHER])).toBe(true);
  expect(browser.log).toEqual([`ask ${MARKET},${OTHER}`]);
  expect(await readWatchedSites()).toEqual([MARKET, OTHER]);
  browser.permissions.answer = false;
  expect(await watchSites([OTHER, 'https://*.third.example/*'])).toBe(false);
  expect(await readWatchedSites()).toEqual([MARKET, OTHER]);
});

test('a site is watched with the wider one it belongs to, and both stop together', async () => {
  await watchSites([MARKET]);
  browser.granted.add(SITE);
  expect(await isWatched(SITE)).toBe(true);
  expect(await isWatched(OTHER)).toBe(false);
  await stopWatching(SITE);
  expect(await readWatchedSites()).toEqual([]);
  expect(browser.granted.has(MARKET)).toBe(false);
});

test('a damaged list reads as none', async () => {
  await browser.storage.local.set({ 'watched-sites': ['https://*/*'] });
  expect(await readWatchedSites()).toEqual([]);
});
