import type { Page } from '@playwright/test';

/**
 * Goes to an address with the page in front, as a reader has it. A page that the browser takes for one in the background
 * has its memory kept small: collections then take a fifth of the time, and all work half as long again.
 */
export async function openInFront(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'commit' });
  await page.bringToFront();
  await page.waitForLoadState();
}
