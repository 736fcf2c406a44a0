import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../src/cli/demo/extension-browser.ts';
import { expect, test } from './extension.ts';
import { readMarks } from './marks.ts';

async function openOptions({ context, origin }: ExtensionBrowser): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  return options;
}

const labels = async (page: Page) => (await readMarks(page)).map(({ label }) => label);
const backgroundOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the popup leads to the settings, and language and appearance reach every page at once', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { popup } = await scan();
  await expect.poll(() => labels(page)).toContainEqual(expect.stringContaining('Account sales'));
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Settings' }).click();
  const options = await opened;
  await options.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
  await expect.poll(() => backgroundOf(options)).toBe('rgb(22, 25, 29)');
  await expect.poll(() => backgroundOf(popup)).toBe('rgb(22, 25, 29)');
  await options.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Ajustes');
  await expect(popup.getByRole('button', { name: 'Reanalizar' })).toBeVisible();
  await expect.poll(() => labels(page)).toContainEqual(expect.stringContaining('Venta de cuentas'));
});

test('the scan follows levels and the allow-list while the page is open', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(`${site.origin}/s/phones`);
  const { readScan } = await scan();
  const found = (await readScan()).found.length;
  expect(found).toBeGreaterThan(0);
  const options = await openOptions(extension);
  await options.getByRole('combobox', { name: 'Account sales' }).selectOption('off');
  await expect
    .poll(async () => (await readScan()).found.flatMap(({ findings }) => findings.map((one) => one.category)))
    .not.toContain('account-sales');
  await options.getByRole('combobox', { name: 'Account sales' }).selectOption('note');
  await expect.poll(async () => (await readScan()).found.length).toBe(found);
  await options.getByRole('checkbox', { name: 'Chinese' }).uncheck();
  await expect
    .poll(async () => (await readScan()).found.map(({ listing }) => listing.text).join())
    .not.toMatch(/\p{sc=Han}/u);
  await options.getByRole('checkbox', { name: 'Chinese' }).check();
  await expect.poll(async () => (await readScan()).found.length).toBe(found);
  await options.getByLabel('Site', { exact: true }).fill('127.0.0.1');
  await options.getByRole('button', { name: 'Add' }).click();
  await expect.poll(() => labels(page)).toEqual([]);
  await options.getByRole('button', { name: /^Remove: 127/u }).click();
  await expect.poll(async () => (await readScan()).found.length).toBe(found);
});
