import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './extension.ts';

const PICTURES = fileURLToPath(new URL('../../test-results/', import.meta.url));

test('"What can I do?" leads from a flag to the situation, and from there to the law', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(site.origin);
  const { popup } = await scan();
  const row = popup.locator('.listing').filter({ hasText: '微信解封 人脸解封 不成功不收费' });
  await row.getByRole('button', { name: /^Why/u }).click();
  const opened = extension.context.waitForEvent('page');
  await row.getByRole('link', { name: 'What can I do?' }).click();
  const help = await opened;
  await expect(help).toHaveURL(/help\.html#blocked$/u);
  await expect(help.getByRole('heading', { level: 2 })).toHaveText('My account is blocked');
  const { violations } = await new AxeBuilder({ page: help }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await help.screenshot({ path: `${PICTURES}help-blocked.png`, fullPage: true });
  await help.getByRole('link', { name: 'I already paid' }).click();
  await expect(help.getByRole('checkbox').first()).toBeVisible();
  await help.screenshot({ path: `${PICTURES}help-paid.png`, fullPage: true });
  const source = help.locator('a[href="legal.html#source/cpl-39"]');
  await source.click();
  await expect(help).toHaveURL(/legal\.html#source\/cpl-39$/u);
  await expect(help.locator('.legal-open')).toContainText('第三十九条');
  await help.getByRole('link', { name: 'What can I do?' }).click();
  await expect(help.getByRole('heading', { level: 2 })).toHaveText('I was about to buy');
});
