import type { Page } from '@playwright/test';
import { tabIdOf } from '../../src/cli/demo/extension-browser.ts';
import { OFFERS } from '../../src/cli/demo/marketplace/catalogue.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/default-settings.ts';
import { storeSettings } from '../screens/stage.ts';
import { expect, test } from './extension.ts';
import { readCard, readMarks } from './marks.ts';
import { ownText } from './own-elements.ts';

const OFFER = OFFERS.find(({ id }) => id === 's05');
const CHANGED = /Changed since dismissed/u;

/** The name of the offer's mark; '' while there is none. */
async function markOf(page: Page, title: string): Promise<string> {
  return (await readMarks(page)).map(({ label }) => label).find((label) => label.includes(title)) ?? '';
}

test('a dismissed listing whose text changes comes back as such: on its mark, in the side panel, on the review page', async ({
  site,
  page,
  scan,
  extension,
}) => {
  test.setTimeout(120_000);
  const { title = '', description = '' } = OFFER ?? {};
  const options = await extension.context.newPage();
  await options.goto(`${extension.origin}/options.html`);
  await storeSettings(options, { ...DEFAULT_SETTINGS, preset: 'moderating', pageKeys: true });
  await options.close();

  await page.goto(`${site.origin}/s/services`);
  await (await scan()).popup.close();
  await page.bringToFront();
  await expect.poll(() => markOf(page, title)).not.toBe('');
  await page.keyboard.press('j');
  expect(await readCard(page)).toContain('Confirm');
  await page.keyboard.press('n');
  await page.keyboard.type('asked the seller on Monday');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => ownText(page, 'foot-note')).toBe('asked the seller on Monday');
  await page.keyboard.press('d');
  await page.keyboard.press('2');
  await expect.poll(() => markOf(page, title)).toMatch(/Dismissed/u);

  // The same page again: what was dismissed stays so, though its age and its price have changed.
  let said = { description, price: '¥80' };
  await page.route('**/s/services', async (route) => {
    const response = await route.fetch();
    const body = (await response.text())
      .replace('25分钟前', '3小时前')
      .replace(description, said.description)
      .replace('<p class="price">¥80</p>', `<p class="price">${said.price}</p>`);
    await route.fulfill({ response, body });
  });
  said = { description, price: '¥75' };
  await page.reload();
  await (await scan()).popup.close();
  await expect.poll(() => markOf(page, title)).toMatch(/Dismissed/u);
  expect(await markOf(page, title)).not.toMatch(CHANGED);

  said = { description: `${description}也收微信号，加v：unlock_9917`, price: '¥75' };
  await page.reload();
  await (await scan()).popup.close();
  await page.bringToFront();
  await expect.poll(() => markOf(page, title)).toMatch(CHANGED);
  await page.keyboard.press('j');
  await expect.poll(() => ownText(page, 'foot-state')).toMatch(CHANGED);
  expect(await ownText(page, 'foot-note'), 'what was noted before').toBe('asked the seller on Monday');

  const panel = await extension.context.newPage();
  await panel.goto(`${extension.origin}/sidepanel.html?tab=${await tabIdOf(extension, page)}`);
  const listing = panel.locator('.listing', { hasText: title });
  await expect(listing.locator('.state-name')).toHaveText(CHANGED);

  const review = await extension.context.newPage();
  await review.goto(`${extension.origin}/review.html`);
  const row = review.locator('.flag-row', { hasText: title });
  await expect(row.locator('.state-name')).toHaveText(CHANGED);
  await row.click();
  await expect(review.locator('.detail')).toContainText('unlock_9917');
  await expect(review.locator('.detail')).toContainText('¥75');
});
