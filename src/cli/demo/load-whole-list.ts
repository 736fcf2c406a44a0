import type { Page } from '@playwright/test';

/** A list that goes on for ever is scanned this far. */
const MAX_LOADS = 20;

/** Scrolls the sample marketplace until its list has loaded to the end. Other pages are taken as they come. */
export async function loadWholeList(page: Page): Promise<void> {
  const more = page.locator('.list .more:not([hidden])');
  for (let load = 0; load < MAX_LOADS && (await more.count()) > 0; load++) {
    const before = await page.locator('.list .card').count();
    await more.scrollIntoViewIfNeeded();
    await page.waitForFunction(
      (count) =>
        document.querySelectorAll('.list .card').length > count ||
        !document.querySelector('.more:not([hidden])'),
      before,
    );
  }
}
