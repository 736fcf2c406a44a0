import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  type ExtensionBrowser,
  installInBrowser,
  welcomePageOf,
} from '../../src/cli/demo/extension-browser.ts';
import { scanPage } from '../../src/cli/demo/scan-page.ts';
import { test as base, builtForTests, expect } from './extension.ts';
import { readMarks } from './marks.ts';

interface Fresh {
  /** A browser as the install leaves it, with the welcome page in front. */
  readonly fresh: ExtensionBrowser;
  readonly welcome: Page;
}

const test = base.extend<Fresh>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
  fresh: async ({}, use) => {
    const fresh = await installInBrowser(builtForTests(), true);
    await use(fresh);
    await fresh.context.close();
  },
  welcome: async ({ fresh }, use) => {
    const welcome = await welcomePageOf(fresh);
    await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('Welcome to TradeFlag');
    await use(welcome);
  },
});

const watchButton = (page: Page) => page.getByRole('button', { name: /^Watch \d+ marketplace/u });
const badges = async (page: Page) => (await readMarks(page)).map(({ label }) => label);

test('opens on install, and what the reader is here for is kept', async ({ fresh, welcome }) => {
  await welcome.getByRole('radio', { name: 'Moderating a platform' }).click();
  await expect(welcome.getByText('Saved.')).toBeVisible();
  await expect(welcome.getByRole('radio', { name: 'Moderating a platform' })).toBeChecked();
  const options = await fresh.context.newPage();
  await options.goto(`${fresh.origin}/options.html`);
  await expect(options.locator('.preset-chosen')).toContainText('Moderating a platform');
  const { violations } = await new AxeBuilder({ page: welcome }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the sample is judged and marked as a page is, by the settings just chosen', async ({ welcome }) => {
  await welcome.locator('.welcome-levels').scrollIntoViewIfNeeded();
  await expect
    .poll(() => badges(welcome))
    .toEqual([expect.stringContaining('Strong'), expect.stringContaining('Worth knowing')]);
  await welcome.getByRole('radio', { name: 'Buying with care' }).click();
  await expect.poll(() => badges(welcome)).toEqual([expect.stringContaining('Strong')]);
  await welcome.getByRole('combobox', { name: 'Language' }).selectOption('zh-TW');
  await expect(welcome.getByRole('heading', { level: 1 })).toHaveText('歡迎使用 TradeFlag');
  await expect.poll(() => badges(welcome)).toEqual([expect.stringContaining('高度相似')]);
});

test('with a grant: one question for all, and the marketplace is scanned when it is opened', async ({
  fresh,
  welcome,
  site,
}) => {
  await welcome.getByRole('checkbox', { name: /Xianyu/u }).check();
  await watchButton(welcome).click();
  await expect(welcome.getByText('Watched from now on.')).toBeVisible();
  await expect(welcome.getByRole('checkbox', { name: /Xianyu/u })).toBeDisabled();
  const offers = await (await fetch(`${site.origin}/s/services`)).text();
  await fresh.context.route('https://www.goofish.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: offers }),
  );
  const market = await fresh.context.newPage();
  await market.goto('https://www.goofish.com/s/services');
  await expect.poll(() => badges(market)).not.toEqual([]);
  const options = await fresh.context.newPage();
  await options.goto(`${fresh.origin}/options.html`);
  await expect(options.getByRole('button', { name: 'Stop watching 闲鱼 (*.goofish.com)' })).toBeVisible();
});

test('without a grant: it is said, and nothing is watched', async ({ fresh, welcome }) => {
  await welcome.evaluate(() => {
    const { permissions } = (globalThis as unknown as PermissionsHolder).chrome;
    permissions.request = async () => false;
  });
  await welcome.getByRole('searchbox', { name: 'Find a marketplace' }).fill('vinted');
  await welcome.getByRole('checkbox', { name: /Vinted/u }).check();
  await watchButton(welcome).click();
  await expect(welcome.getByText('Permission was not given, so nothing was changed.')).toBeVisible();
  await expect(welcome.getByRole('checkbox', { name: /Vinted/u })).toBeChecked();
  const options = await fresh.context.newPage();
  await options.goto(`${fresh.origin}/options.html`);
  await expect(options.getByText('No site is watched.')).toBeVisible();
});

test('skipped: the page closes, and a page can be scanned all the same', async ({ fresh, welcome, site }) => {
  const closed = welcome.waitForEvent('close');
  await welcome.getByRole('button', { name: 'Skip this page' }).click();
  await closed;
  const page = fresh.context.pages()[0] ?? (await fresh.context.newPage());
  await page.goto(`${site.origin}/s/services`);
  await scanPage(fresh, page);
  await expect.poll(() => badges(page)).not.toEqual([]);
});

interface PermissionsHolder {
  readonly chrome: { readonly permissions: { request: (query: object) => Promise<boolean> } };
}
