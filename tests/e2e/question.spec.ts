import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { builtExtension } from '../../src/cli/demo/build-extension.ts';
import { installInBrowser } from '../../src/cli/demo/extension-browser.ts';
import { scanPage } from '../../src/cli/demo/scan-page.ts';
import { expect, test } from './extension.ts';
import { ownText, pressOwn } from './own-elements.ts';

/** `assisted-unblocking`, strong. */
const STRONG = '/item/s05';
const question = (page: Page) => ownText(page, 'question');
const chats = (page: Page) => page.locator('.chats span');

test.beforeEach(async ({ site, page, scan }) => {
  await page.goto(site.origin + STRONG);
  await (await scan()).popup.close();
  await page.bringToFront();
  await expect.poll(() => ownText(page, 'bar')).not.toBeNull();
});

test('a button of the page: asked once, "Go on" presses it once, later presses go through', async ({
  page,
}) => {
  const chat = page.getByRole('button', { name: 'Chat' });
  await chat.click();
  await expect.poll(() => question(page)).toContain('Paid help can make it worse.');
  await expect(chats(page)).toHaveCount(0);
  await pressOwn(page, 'Go on');
  await expect(chats(page)).toHaveCount(1);
  await expect.poll(() => question(page)).toBeNull();
  await chat.click();
  await expect(chats(page)).toHaveCount(2);
});

test('a link: "Leave it" stays, and the next press follows it', async ({ page, site }) => {
  const buy = page.getByRole('link', { name: 'Buy now' });
  await buy.click();
  await expect.poll(() => question(page)).not.toBeNull();
  await pressOwn(page, 'Leave it');
  await expect.poll(() => question(page)).toBeNull();
  expect(page.url()).toBe(site.origin + STRONG);
  await buy.click();
  await expect(page).toHaveURL(/\/order\/s05$/);
});

test('a link: "Go on" follows it', async ({ page }) => {
  await page.getByRole('link', { name: 'Buy now' }).click();
  await expect.poll(() => question(page)).not.toBeNull();
  await pressOwn(page, 'Go on');
  await expect(page).toHaveURL(/\/order\/s05$/);
});

test('a link that opens a tab of its own, by its target or by the middle button', async ({
  page,
  extension,
}) => {
  const buy = page.getByRole('link', { name: 'Buy now' });
  for (const how of ['target', 'middle'] as const) {
    await page.reload();
    await forgetAnswers(page, extension.context.serviceWorkers()[0]);
    await scanAgain(page, extension);
    if (how === 'target')
      await buy.evaluate((link: HTMLAnchorElement) => link.setAttribute('target', '_blank'));
    await buy.click(how === 'middle' ? { button: 'middle' } : {});
    await expect.poll(() => question(page)).not.toBeNull();
    const opened = extension.context.waitForEvent('page');
    await pressOwn(page, 'Go on');
    const tab = await opened;
    await expect(tab).toHaveURL(/\/order\/s05$/);
    await tab.close();
  }
});

test('a form: "Go on" submits it with what was typed', async ({ page }) => {
  await page.getByLabel('Price').fill('60');
  await page.keyboard.press('Enter');
  await expect.poll(() => question(page)).not.toBeNull();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/order\/s05\?bid=60$/);
});

test('other controls of the page are never asked about', async ({ page }) => {
  await page.getByRole('button', { name: 'Save' }).click();
  expect(await question(page)).toBeNull();
  // The warning lies over the site's own bar until it is folded.
  await pressOwn(page, 'Fold to a tab');
  await page.getByRole('link', { name: '消息' }).click();
  await expect(page).not.toHaveURL(/item/);
});

test('who moderates is never asked', async ({ page, extension }) => {
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await options.getByRole('button', { name: 'Use these settings Moderating a platform' }).click();
  await expect.poll(() => ownText(page, 'bar')).toBeNull();
  await options.close();
  await page.getByRole('button', { name: 'Chat' }).click();
  await expect(chats(page)).toHaveCount(1);
});

test('asked is asked, and dismissed is dismissed, also after the browser was restarted', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'tradeflag-'));
  const folder = builtExtension(fileURLToPath(new URL('../..', import.meta.url)), 'e2e');
  try {
    await visit(async (page) => {
      await page.getByRole('button', { name: 'Chat' }).click();
      await expect.poll(() => question(page)).not.toBeNull();
      await pressOwn(page, 'Go on');
      await expect(chats(page)).toHaveCount(1);
    });
    await visit(async (page) => {
      await expect.poll(() => ownText(page, 'bar')).not.toBeNull();
      await page.getByRole('button', { name: 'Chat' }).click();
      await expect(chats(page)).toHaveCount(1);
      expect(await question(page)).toBeNull();
      await pressOwn(page, 'This is not an account listing');
      await expect.poll(() => ownText(page, 'note')).not.toBeNull();
    });
    await visit(async (page) => {
      expect(await ownText(page, 'bar')).toBeNull();
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }

  async function visit(see: (page: Page) => Promise<void>): Promise<void> {
    const browser = await installInBrowser(folder, true, profile);
    try {
      const page = await browser.context.newPage();
      await page.goto(site.origin + STRONG);
      await (await scanPage(browser, page)).popup.close();
      await page.bringToFront();
      await see(page);
    } finally {
      await browser.context.close();
    }
  }
});

async function forgetAnswers(
  page: Page,
  worker: { evaluate(run: () => unknown): Promise<unknown> } | undefined,
) {
  await worker?.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
    ).chrome.storage.local.remove('listing-answers'),
  );
  await page.bringToFront();
}

async function scanAgain(page: Page, extension: Parameters<typeof scanPage>[0]): Promise<void> {
  await (await scanPage(extension, page)).popup.close();
  await page.bringToFront();
  await expect.poll(() => ownText(page, 'bar')).not.toBeNull();
}
