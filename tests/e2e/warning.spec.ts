import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './extension.ts';
import { readMarks } from './marks.ts';
import { ownButtons, ownText, pressOwn } from './own-elements.ts';

/** `assisted-unblocking`, strong. */
const STRONG = '/item/s05';
/** Nothing in it. */
const PLAIN = '/item/s01';
const NOT_ACCOUNT = 'This is not an account listing';
const bar = (page: Page) => ownText(page, 'bar');

test('the page of a strongly flagged listing carries a warning; lists and other pages do not', async ({
  site,
  page,
  scan,
}) => {
  await page.goto(site.origin + STRONG);
  await (await scan()).popup.close();
  await expect
    .poll(() => bar(page))
    .toContain('This listing resembles paid help with unblocking an account.');
  expect(await bar(page)).toContain('Nanjing');
  for (const path of [PLAIN, '/s/services']) {
    await page.goto(site.origin + path);
    await (await scan()).popup.close();
    expect(await bar(page)).toBeNull();
  }
});

test('its buttons lead to the law, the ruling, and what one can do', async ({
  site,
  page,
  scan,
  extension,
}) => {
  await page.goto(site.origin + STRONG);
  await (await scan()).popup.close();
  await expect.poll(() => bar(page)).not.toBeNull();
  for (const [button, address] of [
    ['Why?', /legal\.html#assisted-unblocking\/consumer$/],
    ['Source', /legal\.html#assisted-unblocking\/consumer\/ruling-nanjing-2021$/],
    ['What can I do?', /help\.html#blocked$/],
  ] as const) {
    const opened = extension.context.waitForEvent('page');
    await pressOwn(page, button);
    const tab = await opened;
    await expect(tab).toHaveURL(address);
    await tab.close();
    await page.bringToFront();
  }
});

test('evidence is saved as a file with the listing, its findings, the address and the time', async ({
  site,
  page,
  scan,
}) => {
  await page.goto(site.origin + STRONG);
  await (await scan()).popup.close();
  await expect.poll(() => bar(page)).not.toBeNull();
  const download = page.waitForEvent('download');
  await pressOwn(page, 'Save evidence');
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^tradeflag-evidence-127\.0\.0\.1-\d{4}-\d\d-\d\d\.json$/);
  const file = JSON.parse(readFileSync((await saved.path()) ?? '', 'utf8'));
  expect(file).toMatchObject({
    note: expect.stringContaining('not a finding'),
    pageUrl: site.origin + STRONG,
    scannedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    listings: [
      {
        listing: { title: '微信解封 人脸解封 不成功不收费', text: expect.stringContaining('十分钟解好') },
        findings: [expect.objectContaining({ level: 'strong', why: expect.stringContaining('解封') })],
      },
    ],
  });
  await expect.poll(() => ownButtons(page)).toContain('Evidence saved');
});

test('Escape closes the warning, the popup brings it back', async ({ site, page, scan }) => {
  await page.goto(site.origin + STRONG);
  const { popup } = await scan();
  await page.bringToFront();
  await expect.poll(() => bar(page)).not.toBeNull();
  await expect(popup.getByText('You closed the warning')).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await bar(page)).toBeNull();
  await popup.bringToFront();
  await popup.reload();
  await expect(popup.getByText('You closed the warning on this page.')).toBeVisible();
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Show it again' }).click();
  await closed;
  await expect.poll(() => bar(page)).not.toBeNull();
});

test('dismissed as no account listing it stays quiet, also in lists and after the page is opened anew', async ({
  site,
  page,
  scan,
}) => {
  await page.goto(site.origin + STRONG);
  await (await scan()).popup.close();
  await expect.poll(() => bar(page)).not.toBeNull();
  const title = '微信解封 人脸解封 不成功不收费';
  const levels = async () =>
    (await readMarks(page))
      .filter(({ label }) => label.endsWith(title))
      .map(({ label }) => label.split(':')[0]);
  await expect.poll(levels).toEqual(['Strong']);
  await pressOwn(page, NOT_ACCOUNT);
  await expect
    .poll(() => ownText(page, 'note'))
    .toContain('You will not be warned about this listing again.');
  await expect.poll(levels).toEqual(['Worth knowing']);
  await page.reload();
  const { popup } = await scan();
  expect(await bar(page)).toBeNull();
  await expect(popup.getByText('You said that this is not an account listing.')).toBeVisible();
  await page.goto(`${site.origin}/s/services`);
  await (await scan()).popup.close();
  await expect.poll(levels).toEqual(['Worth knowing']);
});

test('who moderates is not warned; the choice holds at once', async ({ site, page, scan, extension }) => {
  await page.goto(site.origin + STRONG);
  const { popup } = await scan();
  await expect.poll(() => bar(page)).not.toBeNull();
  await popup.goto(`${extension.origin}/options.html`);
  await popup.getByRole('button', { name: 'Use these settings Moderating a platform' }).click();
  await expect.poll(() => bar(page)).toBeNull();
  await page.reload();
  await (await scan()).popup.close();
  // The page draws its marks once it is in front again.
  await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(0);
  expect(await bar(page)).toBeNull();
});
