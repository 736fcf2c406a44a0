import type { Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../src/cli/demo/extension-browser.ts';
import { openInFront } from './in-front.ts';

/** From the navigation to the review page, in milliseconds. */
export interface PageOpened {
  /** Until the table shows rows. */
  readonly rowsMs: number;
  /** Until a key pressed then has moved the focus to the next row. */
  readonly ms: number;
  /** Until all flags are counted. */
  readonly allMs: number;
}

/** Opens the review page of the built extension as a reader does, and presses `j` as soon as there are rows. */
export async function openReviewPage(
  { context, origin }: ExtensionBrowser,
  flags: number,
): Promise<PageOpened> {
  const page = await context.newPage();
  await openInFront(page, `${origin}/review.html`);
  const rowsMs = await timeOf(page, () => document.querySelector('.flag-row') !== null);
  await page.keyboard.press('j');
  const ms = await timeOf(
    page,
    () => document.querySelector('.flag-row[aria-rowindex="3"][aria-current]') !== null,
  );
  const allMs = await timeOf(
    page,
    (total) => document.querySelector('.selection-line')?.textContent?.includes(total) ?? false,
    flags.toLocaleString('en'),
  );
  await page.close();
  return { rowsMs, ms, allMs };
}

/** When, since the navigation began, the page first answers yes; it is asked in every frame. */
async function timeOf(page: Page, isThere: (text: string) => boolean, text = ''): Promise<number> {
  await page.waitForFunction(isThere, text);
  return page.evaluate(() => performance.now());
}
