import type { Page } from '@playwright/test';
import { serveLocally } from '../../src/cli/demo/local-server.ts';
import { OFFERS, offersIn } from '../../src/cli/demo/marketplace/catalogue.ts';
import type { Offer } from '../../src/cli/demo/marketplace/offer.ts';
import { isFlagged } from '../../src/core/detect/level.ts';
import type { Scan } from '../../src/core/scan/scan.schema.ts';
import { badgeOf, expect, test } from './extension.ts';
import { readMarks } from './marks.ts';

const tradingIn = (offers: readonly Offer[]) =>
  offers.filter(({ expected }) => expected !== null && expected !== 'note').length;
const flaggedPhones = tradingIn(offersIn('phones'));
const flaggedIds = ({ found }: Scan) =>
  found
    .filter(({ findings }) => isFlagged(findings))
    .map(({ listing }) => listing.id)
    .sort();
const flags = async (page: Page) =>
  (await readMarks(page)).filter(({ label }) => /^(?:Strong|Likely): /u.test(label)).length;

test('scanning twice marks nothing twice', async ({ site, page, scan }) => {
  await page.goto(`${site.origin}/s/phones`);
  const first = await scan();
  const before = await first.readScan();
  await first.popup.close();
  const second = await scan();
  const after = await second.readScan();
  expect(after.found.map(({ listing }) => listing.id)).toEqual(before.found.map(({ listing }) => listing.id));
  await expect.poll(() => flags(page)).toBe(flaggedPhones);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
});

test('a script injected a second time scans again instead of running twice', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { readScan } = await scan();
  const before = await readScan();
  const worker = extension.context.serviceWorkers()[0];
  await worker?.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as InjectingBrowser;
    const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
    await chrome.scripting.executeScript({ target: { tabId: tab?.id ?? -1 }, files: ['/scan.js'] });
  }, page.url());
  await expect.poll(async () => (await readScan()).startedAt).toBeGreaterThan(before.startedAt);
  await expect.poll(async () => (await readScan()).state.kind).toBe('done');
  await expect.poll(() => flags(page)).toBe(flaggedPhones);
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
});

interface InjectingBrowser {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> };
    readonly scripting: { executeScript(injection: object): Promise<unknown> };
  };
}

test('a page that changes all the time while it is scanned', async ({ site, page, scan, extension }) => {
  await page.goto(`${site.origin}/s/services`);
  const calm = await scan();
  const flaggedWhenCalm = flaggedIds(await calm.readScan());
  expect(flaggedWhenCalm.length).toBeGreaterThan(0);
  await page.evaluate(() => {
    const grid = document.querySelector('.grid');
    const shuffle = () => {
      const last = grid?.lastElementChild;
      if (last) grid.prepend(last);
      for (const price of document.querySelectorAll('.price')) price.append('');
      if (!document.documentElement.dataset.still) setTimeout(shuffle, 0);
    };
    shuffle();
  });
  const { readScan } = await scan();
  await page.evaluate(() => {
    document.documentElement.dataset.still = 'yes';
  });
  await expect.poll(async () => flaggedIds(await readScan())).toEqual(flaggedWhenCalm);
  await expect.poll(() => badgeOf(extension, page)).toBe(String(flaggedWhenCalm.length));
});

test('a text that is edited is judged again, a record that goes takes its mark with it', async ({
  site,
  page,
  scan,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { readScan } = await scan();
  const count = async () => (await readScan()).found.filter(({ findings }) => isFlagged(findings)).length;
  const card = page.locator('.card').filter({ hasText: '大量出VX号' });
  await card.evaluate((element) => {
    for (const text of element.querySelectorAll('h3 a, .excerpt')) text.textContent = '二手自行车 九成新';
  });
  await expect.poll(count).toBe(flaggedPhones - 1);
  await page
    .locator('.card')
    .filter({ hasText: '国内15-30天' })
    .evaluate((element) => element.remove());
  await expect.poll(count).toBe(flaggedPhones - 2);
  await expect.poll(() => flags(page)).toBe(flaggedPhones - 2);
});

test('pages without a body, without listings, and with a strict policy', async ({ page, scan }) => {
  const server = await serveLocally((request, response) => {
    const isStrict = request.url === '/strict';
    response.setHeader('content-type', request.url === '/frames' ? 'text/html' : 'text/html; charset=utf-8');
    if (isStrict) response.setHeader('content-security-policy', "default-src 'none'");
    response.end(PAGES[request.url ?? ''] ?? '');
  });
  for (const [path, listings] of [
    ['/empty', 0],
    ['/frames', 0],
    ['/strict', 3],
  ] as const) {
    await page.goto(server.origin + path);
    const { popup, readScan } = await scan();
    expect((await readScan()).listings, path).toBe(listings);
    await popup.close();
  }
  await expect.poll(() => flags(page)).toBe(tradingIn(OFFERS.slice(0, 3)));
  await server.close();
});

const PAGES: Readonly<Record<string, string>> = {
  '/empty': '<!doctype html><title>Empty</title>',
  '/frames': '<!doctype html><html><frameset cols="50%,50%"><frame><frame></frameset></html>',
  '/strict': `<!doctype html><title>List</title><ul>${OFFERS.slice(0, 3)
    .map(({ id, title, price }) => `<li><a href="/item/${id}">${title}</a><p>${price}</p></li>`)
    .join('')}</ul>`,
};

test('an extension reloaded under an open page takes its marks away', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scan();
  await expect.poll(() => flags(page)).toBe(flaggedPhones);
  await popup.close();
  const worker = extension.context.serviceWorkers()[0];
  await worker?.evaluate(() => {
    (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload();
  });
  await expect
    .poll(async () => {
      await page.mouse.move(300, 300);
      await page.mouse.move(700, 500);
      return page.evaluate(() => document.documentElement.children.length);
    })
    .toBe(2);
  await page.locator('.tabs a[href="/s/services"]').click();
  await expect(page.locator('.card').first()).toContainText('微信解封');
  expect(await readMarks(page)).toEqual([]);
});
