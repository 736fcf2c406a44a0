import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../src/cli/demo/extension-browser.ts';
import { loadWholeList } from '../../src/cli/demo/load-whole-list.ts';
import { OFFERS } from '../../src/cli/demo/marketplace/catalogue.ts';
import { expect, test } from './extension.ts';
import { readCard, readMarks } from './marks.ts';

const trading = OFFERS.filter(({ expected }) => expected !== null && expected !== 'note');

test('counts, lists, filters and explains what was flagged', async ({ site, page, scan }) => {
  await page.goto(site.origin);
  await loadWholeList(page);
  const { popup } = await scan();
  await expect(popup.locator('.summary')).toHaveText(
    `${trading.length} of ${OFFERS.length} listings resemble account trading`,
  );
  const rows = popup.locator('section[aria-label="Flagged listings"] .listing');
  await expect(rows).toHaveCount(trading.length);
  await popup.keyboard.press('3');
  const unblocking = trading.filter(({ expected }) => expected === 'assisted-unblocking');
  await expect(rows).toHaveCount(unblocking.length);
  await popup.keyboard.press('3');
  const row = rows.filter({ hasText: '国内15-30天实名微信号' });
  await row.getByRole('button', { name: /^Why/u }).click();
  await expect(row.locator('.matches')).toContainText('实名微信号');
  await expect(row.locator('mark').first()).toBeVisible();
});

test('a source in "why" leads to its text on the legal page', async ({ site, page, scan, extension }) => {
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scan();
  const row = popup.locator('.listing').filter({ hasText: '大量出VX号' });
  await row.getByRole('button', { name: /^Why/u }).click();
  const opened = extension.context.waitForEvent('page');
  await row.locator('.law-sources a').first().click();
  const legal = await opened;
  await expect(legal).toHaveURL(/legal\.html#account-sales\/consumer\/ruling-nanjing-2021$/u);
  await expect(legal.locator('body')).toContainText('10个起拍');
  await expect(legal.locator('body')).toContainText('Nanjing');
});

test('a click on a listing scrolls the page there and opens its card', async ({ site, page, scan }) => {
  await page.goto(site.origin);
  await loadWholeList(page);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { popup } = await scan();
  const title = '出售 WeChat 微信帳號 已實名 可綁卡 批發零售';
  await popup.getByRole('button', { name: `Show in page: ${title}` }).click();
  await page.bringToFront();
  await expect(page.locator('.card').filter({ hasText: title })).toBeInViewport({ ratio: 0.9 });
  await expect
    .poll(async () => (await readMarks(page)).find(({ isExpanded }) => isExpanded)?.label)
    .toContain(title);
  expect(await readCard(page)).toContain('What the law says');
  await page.keyboard.press('Escape');
  await expect.poll(() => readCard(page)).toBeNull();
});

test('a listing that has gone from the page is said to be gone', async ({ site, page, scan }) => {
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scan();
  const row = popup.locator('.listing').filter({ hasText: '大量出VX号' });
  await expect(row).toBeVisible();
  await page
    .locator('.card')
    .filter({ hasText: '大量出VX号' })
    .evaluate((card) => card.remove());
  await expect(row).toHaveCount(0);
});

test('the card on the page leads to the legal page', async ({ site, page, scan, extension }) => {
  await page.goto(`${site.origin}/s/services`);
  const { popup } = await scan();
  await popup.getByRole('button', { name: 'Show in page: 微信解封 人脸解封 不成功不收费' }).click();
  await page.bringToFront();
  await expect.poll(() => readCard(page)).toContain('What the law says');
  const opened = extension.context.waitForEvent('page');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(await opened).toHaveURL(/legal\.html#assisted-unblocking\/consumer$/u);
});

test('exports every flagged listing as JSON and as CSV', async ({ site, page, scan }) => {
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scan();
  const json = JSON.parse(await readText(await exported(popup, 'As JSON')));
  const titles = json.listings.map(({ listing }: { listing: { title: string } }) => listing.title);
  expect(titles).toContain('国内15-30天实名微信号！带支付！10个起拍');
  expect(json.note).toContain('not a finding of illegality');
  const download = await exported(popup, 'As CSV');
  expect(download.suggestedFilename()).toMatch(/^tradeflag-127\.0\.0\.1-\d{4}-\d\d-\d\d\.csv$/u);
  const csv = await readText(download);
  expect(csv.startsWith('\uFEFFid,site,url,title,')).toBe(true);
  for (const title of titles) expect(csv).toContain(title);
});

async function exported(popup: Page, format: string): Promise<Download> {
  await popup.getByRole('button', { name: 'Export' }).click();
  const download = popup.waitForEvent('download');
  await popup.getByRole('button', { name: format }).click();
  return download;
}

async function readText(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('a page of the browser cannot be scanned, and the popup says why', async ({ extension, page }) => {
  await page.goto('chrome://version');
  const popup = await extension.context.newPage();
  await popup.goto(`${extension.origin}/popup.html?tab=${await firstTabId(extension)}`);
  await popup.getByRole('button', { name: 'Scan this page' }).click();
  await expect(popup.locator('main')).toContainText('The browser does not let extensions read this page.');
  await expect(popup.getByRole('button', { name: 'Export' })).toHaveCount(0);
});

/** Without permission for a page its address is hidden; the first tab is the one the browser opened with. */
async function firstTabId({ context }: ExtensionBrowser): Promise<number | undefined> {
  return context.serviceWorkers()[0]?.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: { tabs: TabList } }).chrome;
    return (await tabs.query({}))[0]?.id;
  });
}

interface TabList {
  query(query: object): Promise<{ id?: number }[]>;
}
