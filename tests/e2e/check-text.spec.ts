import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { tabIdOf } from '../../src/cli/demo/extension-browser.ts';
import { expect, test } from './extension.ts';

const OFFER = '国内15-30天实名微信号！带支付！10个起拍';
const PICTURES = fileURLToPath(new URL('../../test-results/', import.meta.url));

interface MenuHolder {
  readonly chrome: {
    readonly contextMenus: {
      readonly onClicked: { dispatch(info: object, tab: { id: number }): void };
    };
  };
}

test('a pasted message is checked in the popup as listings are', async ({ extension }) => {
  const popup = await extension.context.newPage();
  await popup.setViewportSize({ width: 380, height: 600 });
  await popup.goto(`${extension.origin}/popup.html`);
  await popup.getByText('Check a text').click();
  await popup.getByLabel('A chat message or a listing').fill(OFFER);
  await popup.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(popup.locator('.check-result')).toContainText('This text resembles account trading.');
  await expect(popup.locator('.check mark').filter({ hasText: '实名微信号' }).first()).toBeVisible();
  await popup.screenshot({ path: `${PICTURES}check-popup.png` });
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await options.getByRole('combobox', { name: 'Messaging' }).selectOption('off');
  await expect(options.getByText('Saved.')).toBeVisible();
  await popup.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(popup.locator('.check-result')).toContainText('Your settings leave something out.');
  await options.close();
  await popup.getByLabel('A chat message or a listing').fill('Second-hand bicycle, good brakes, 40 euros');
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.check-result')).toContainText('Nothing here resembles account trading.');
  await expect(popup.locator('.check-result')).toContainText('That is not a promise that it is safe.');
});

test('a selected text is checked on a page of its own, and never stands in the address', async ({
  extension,
  site,
  page,
}) => {
  await page.goto(site.origin);
  const tabId = await tabIdOf(extension, page);
  const opened = extension.context.waitForEvent('page');
  await extension.context.serviceWorkers()[0]?.evaluate(
    ({ text, id }) => {
      const { contextMenus } = (globalThis as unknown as MenuHolder).chrome;
      contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', selectionText: text }, { id });
    },
    { text: OFFER, id: tabId },
  );
  const check = await opened;
  await expect(check.locator('.check-result')).toContainText('This text resembles account trading.');
  await expect(check.getByLabel('A chat message or a listing')).toHaveValue(OFFER);
  expect(check.url()).toMatch(/check\.html#[0-9a-f-]{36}$/u);
  await check.screenshot({ path: `${PICTURES}check-page.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page: check }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await check.reload();
  await expect(check.getByLabel('A chat message or a listing')).toHaveValue('');
});
