import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { tabIdOf } from '../../src/cli/demo/extension-browser.ts';
import { offersIn } from '../../src/cli/demo/marketplace/catalogue.ts';
import { expect, test } from './extension.ts';
import { clickButton, panelText } from './teach-panel.ts';

const phones = offersIn('phones').slice(0, 24);

/** Presses "Teach this page" in the popup of a page. */
async function teach(extension: Parameters<typeof tabIdOf>[0], page: Page): Promise<void> {
  const popup = await extension.context.newPage();
  await popup.goto(`${extension.origin}/popup.html?tab=${await tabIdOf(extension, page)}`);
  await popup.getByRole('button', { name: 'More', exact: true }).click();
  await popup.getByRole('button', { name: 'Teach this page' }).click();
  if (!popup.isClosed()) await popup.waitForEvent('close');
  await page.bringToFront();
  await expect.poll(() => panelText(page)).toContain('Click one listing on the page.');
}

test('teach a page: click a card, adjust, name the price, save; the next scan goes by it; delete it', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { outerHTML, url } = await page.evaluate(() => ({
    outerHTML: document.body.outerHTML,
    url: location.href,
  }));
  await teach(extension, page);
  await page.locator('.card').nth(1).locator('h3 a').click();
  expect(page.url()).toBe(url);
  await expect.poll(() => panelText(page)).toContain(`${phones.length} listings would be found`);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await clickButton(page, 'Price');
  await expect.poll(() => panelText(page)).toContain('Click in an outlined listing: Price');
  await page.locator('.card').nth(0).locator('.price').click();
  await expect
    .poll(() => panelText(page))
    .toContain(`Price: found in ${phones.length} of ${phones.length} listings`);
  await page.screenshot({ path: 'test-results/teach.png', caret: 'initial' });
  await clickButton(page, 'Save');
  await expect.poll(() => panelText(page)).toContain('Saved. TradeFlag now reads 127.0.0.1 by this hint.');
  await page.keyboard.press('Escape');
  await expect.poll(() => panelText(page)).toBeNull();
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(outerHTML);

  const { popup, readScan } = await scan();
  expect((await readScan()).hint).toMatchObject({
    origin: 'saved',
    name: '127.0.0.1',
    fits: true,
    misfit: null,
  });
  expect((await readScan()).listings).toBe(phones.length);
  await expect(popup.locator('.hint-notice')).toHaveText('Read by the saved hint for 127.0.0.1.');

  const hints = await extension.context.newPage();
  await hints.goto(`${extension.origin}/hints.html`);
  await expect(hints.locator('.hint')).toHaveCount(1);
  await expect(hints.locator('.hint')).toContainText('article.card');
  await hints.screenshot({ path: 'test-results/hints.png' });
  await hints.getByRole('button', { name: 'Delete: 127.0.0.1' }).click();
  await expect(hints.locator('.hint')).toHaveCount(0);
  await popup.close();
  const again = await scan();
  expect((await again.readScan()).hint).toBeNull();
});

test('a hint is exported, shared and deleted where it was taught', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.origin });
  await page.goto(`${site.origin}/s/phones`);
  await teach(extension, page);
  await page.locator('.card').first().locator('.price').click();
  await clickButton(page, 'Save');
  await expect.poll(() => panelText(page)).toContain('Saved.');
  const download = page.waitForEvent('download');
  await clickButton(page, 'Save as file');
  const file = readFileSync(await (await download).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ hints: [{ hosts: ['127.0.0.1'], record: 'article.card' }] });
  await clickButton(page, 'Copy to share');
  await expect.poll(() => panelText(page)).toContain('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
  await clickButton(page, 'Delete it again');
  await expect.poll(() => panelText(page)).toContain('Deleted. The page is read the general way again.');
  await page.keyboard.press('Escape');

  const hints = await extension.context.newPage();
  await hints.goto(`${extension.origin}/hints.html`);
  await expect(hints.locator('.hint')).toHaveCount(0);
  await hints.getByLabel('Or text').fill(file);
  await hints.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(hints.locator('.hint')).toHaveCount(1);
  const { readScan } = await scan();
  expect((await readScan()).hint).toMatchObject({ origin: 'saved', fits: true });
});

test('a hint that no longer fits is said in the popup, and the page is read the general way', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  await teach(extension, page);
  await page.locator('.card').first().locator('.price').click();
  await clickButton(page, 'Save');
  await expect.poll(() => panelText(page)).toContain('Saved.');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    for (const card of document.querySelectorAll('.card')) {
      const other = document.createElement('div');
      other.className = 'tile';
      other.append(...card.childNodes);
      card.replaceWith(other);
    }
  });
  const { popup, readScan } = await scan();
  const { hint, listings } = await readScan();
  expect(hint).toMatchObject({ origin: 'saved', fits: false, misfit: 'nothing-found' });
  expect(listings).toBe(phones.length);
  await expect(popup.locator('.hint-notice')).toContainText('The saved hint for this site no longer fits');
});
