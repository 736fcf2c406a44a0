import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { builtExtension } from '../../src/cli/demo/build-extension.ts';
import { type ExtensionBrowser, installInBrowser } from '../../src/cli/demo/extension-browser.ts';
import { scanPage } from '../../src/cli/demo/scan-page.ts';
import { test } from './extension.ts';
import { readMarks } from './marks.ts';
import { ownText } from './own-elements.ts';

const FOLDER = builtExtension(fileURLToPath(new URL('../..', import.meta.url)), 'e2e');

/** The names of marks that say how their listing was decided. */
async function decidedMarks(page: Page): Promise<string[]> {
  const labels = (await readMarks(page)).map(({ label }) => label);
  return labels.filter((label) => /\. (?:Confirmed|Dismissed|Escalated)\. /u.test(label));
}

async function openReview({ context, origin }: ExtensionBrowser): Promise<Page> {
  const review = await context.newPage();
  await review.goto(`${origin}/review.html`);
  return review;
}

/** The states of all flags, by how many there are of each. */
async function states(review: Page): Promise<Record<string, number>> {
  await expect(review.locator('.flags-table')).toBeVisible();
  // What is shown at first is what nobody has decided about.
  for (const name of ['Open', 'Changed since dismissed']) {
    const token = review.locator('.token', { hasText: name });
    if ((await token.count()) > 0) await token.click({ timeout: 5000 });
    await expect(token).toHaveCount(0);
  }
  await expect(review.locator('.flag-row').first()).toBeVisible();
  const names = await review.locator('.flag-row .state-name').allInnerTexts();
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

async function chooseModerating({ context, origin }: ExtensionBrowser): Promise<void> {
  const options = await context.newPage();
  await options.goto(`${origin}/options.html`);
  await options.getByRole('button', { name: /Use these settings.*Moderating/ }).click();
  await expect(options.getByText('Saved.')).toBeVisible();
  await options.close();
}

test('a whole shift: scan, review by keyboard, restart the browser, come back, hand over', async ({
  site,
}, info) => {
  test.setTimeout(120_000);
  const profile = await mkdtemp(join(tmpdir(), 'tradeflag-shift-'));
  const address = `${site.origin}/s/services`;
  try {
    const first = await installInBrowser(FOLDER, true, profile);
    await chooseModerating(first);
    const page = await first.context.newPage();
    await page.goto(address);
    await (await scanPage(first, page)).popup.close();
    await page.bringToFront();
    await expect.poll(async () => (await readMarks(page)).length).toBeGreaterThan(4);
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await expect.poll(() => ownText(page, 'message')).toBe('Confirmed');
    await page.keyboard.press('d');
    await expect.poll(() => ownText(page, 'choices')).toContain('A report, a warning or a request for help');
    await page.keyboard.press('2');
    await expect.poll(() => ownText(page, 'message')).toBe('Dismissed');
    await page.keyboard.press('e');
    await expect.poll(() => ownText(page, 'message')).toBe('Escalated');
    await page.keyboard.press('c');
    await expect.poll(() => ownText(page, 'message')).toBe('Confirmed');
    await page.keyboard.press('z');
    await expect.poll(() => ownText(page, 'message')).toBe('The last step is taken back.');
    const decided = await decidedMarks(page);
    expect(decided).toHaveLength(3);
    await page.screenshot({ path: 'test-results/shift-page.png' });

    const review = await openReview(first);
    const before = await states(review);
    expect(before).toMatchObject({ Confirmed: 1, Dismissed: 1, Escalated: 1 });
    expect(before.Open).toBeGreaterThan(0);
    await review.screenshot({ path: 'test-results/shift-review.png' });
    await first.context.close();

    const second = await installInBrowser(FOLDER, true, profile);
    const again = await openReview(second);
    expect(await states(again)).toEqual(before);
    const back = await second.context.newPage();
    await back.goto(address);
    await (await scanPage(second, back)).popup.close();
    await back.bringToFront();
    await expect.poll(async () => (await decidedMarks(back)).toSorted()).toEqual(decided.toSorted());

    await again.bringToFront();
    await again.getByRole('button', { name: 'Flags on this device' }).click();
    await again.getByLabel('Your name').fill('Ana');
    await again.getByRole('button', { name: 'Save', exact: true }).click();
    const [download] = await Promise.all([
      again.waitForEvent('download'),
      again.getByRole('button', { name: 'All flags' }).click(),
    ]);
    const file = info.outputPath('flags');
    await download.saveAs(file);
    await second.context.close();

    const other = await installInBrowser(FOLDER, true);
    const desk = await openReview(other);
    await desk.getByRole('button', { name: 'Flags on this device' }).click();
    await desk.locator('input[type="file"]').setInputFiles(file);
    await expect(desk.locator('.preview')).toContainText('Written by: Ana');
    await desk.getByRole('button', { name: 'Take over', exact: true }).click();
    await expect(desk.locator('.import-said')).toContainText('0 decided differently');
    await desk.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await states(desk)).toEqual(before);
    await other.context.close();
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
});
