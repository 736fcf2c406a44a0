import { expect, type Page, test } from '@playwright/test';
import { installInBrowser, welcomePageOf } from '../../src/cli/demo/extension-browser.ts';
import { offersIn } from '../../src/cli/demo/marketplace/catalogue.ts';
import { serveMarketplace } from '../../src/cli/demo/marketplace/serve-marketplace.ts';
import { scanPage } from '../../src/cli/demo/scan-page.ts';
import { badgeOf, builtForTests } from './extension.ts';
import { readMarks } from './marks.ts';

const flagged = offersIn('phones').filter(({ expected }) => expected !== null && expected !== 'note').length;
const flags = async (page: Page) =>
  (await readMarks(page)).filter(({ label }) => /^(?:Strong|Likely): /u.test(label)).length;

/** Notes in the page itself how it was shown last, and what only its own memory knows. */
function remember(): void {
  Object.assign(globalThis, { memory: 'of the first visit' });
  addEventListener('pageshow', ({ persisted }) => {
    document.documentElement.dataset.persisted = String(persisted);
  });
}

const recall = () => ({
  persisted: document.documentElement.dataset.persisted,
  memory: Reflect.get(globalThis, 'memory') as unknown,
});

test('a page that comes back from the back/forward cache is marked, known and followed as before', async () => {
  const site = await serveMarketplace();
  const browser = await installInBrowser(builtForTests(), true, '', true);
  await (await welcomePageOf(browser)).close();
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scanPage(browser, page);
  await popup.close();
  await expect.poll(() => flags(page)).toBe(flagged);
  await page.evaluate(remember);

  await page.evaluate(() => location.assign('/s/home'));
  await page.waitForURL('**/s/home');
  await page.evaluate(() => history.back());
  await expect.poll(() => page.url()).toBe(`${site.origin}/s/phones`);
  await expect.poll(() => page.evaluate(recall)).toEqual({ persisted: 'true', memory: 'of the first visit' });

  await expect.poll(() => flags(page)).toBe(flagged);
  await expect.poll(() => badgeOf(browser, page)).toBe(String(flagged));
  expect(await page.evaluate(() => document.documentElement.children.length)).toBe(3);
  const card = page.locator('.card').filter({ hasText: '大量出VX号' });
  await card.evaluate((element) => element.remove());
  await expect.poll(() => flags(page)).toBe(flagged - 1);
  await expect.poll(() => badgeOf(browser, page)).toBe(String(flagged - 1));
  await browser.context.close();
  await site.close();
});
