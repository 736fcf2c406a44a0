import type { Page } from '@playwright/test';
import { type ExtensionBrowser, tabIdOf } from '../../src/cli/demo/extension-browser.ts';
import type { LocalServer } from '../../src/cli/demo/local-server.ts';
import { scanPage } from '../../src/cli/demo/scan-page.ts';
import { waitForMarks } from '../../src/cli/demo/write-output.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/default-settings.ts';
import type { Settings } from '../../src/core/settings/settings.schema.ts';
import { ownText } from '../e2e/own-elements.ts';

/** How many frames a warning may take before it is missed. */
const MOST_FRAMES = 200;

/** Where screens are opened: a browser with the extension, and the sample marketplace. */
export interface Stage {
  readonly extension: ExtensionBrowser;
  readonly site: LocalServer;
}

/** Opens a page of the extension and waits until it has something to read. */
export async function openPage({ extension }: Stage, address: string): Promise<Page> {
  const page = await extension.context.newPage();
  await page.goto(`${extension.origin}/${address}`);
  await page.locator('h1, main').first().waitFor();
  return page;
}

/** Opens a page of the marketplace, scans it, and waits for its marks. */
export async function openMarked(stage: Stage, path: string): Promise<Page> {
  const page = await stage.extension.context.newPage();
  await page.goto(`${stage.site.origin}${path}`);
  const { popup } = await scanPage(stage.extension, page);
  await popup.close();
  await page.bringToFront();
  await waitForMarks(page);
  return page;
}

/** Opens the page of an offer, scans it, and waits for the warning over it. */
export async function openWarned(stage: Stage, path: string): Promise<Page> {
  const page = await openMarked(stage, path);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (let frame = 0; (await ownText(page, 'bar')) === null; frame += 1) {
    if (frame > MOST_FRAMES) throw new Error(`no warning on ${path}`);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  return page;
}

/** Opens the popup, or the side panel, for a page of the marketplace that has been scanned. */
export async function openPopup(
  stage: Stage,
  path: string,
  file: 'popup.html' | 'sidepanel.html' = 'popup.html',
): Promise<Page> {
  const marked = await openMarked(stage, path);
  const tabId = await tabIdOf(stage.extension, marked);
  return openPage(stage, `${file}?tab=${tabId}`);
}

/** Stores settings as the options page would; `page` is one of the extension's. */
export async function storeSettings(page: Page, changes: Partial<Settings>): Promise<void> {
  await page.evaluate(
    (settings) => (globalThis as unknown as StorageHolder).chrome.storage.local.set({ settings }),
    { ...DEFAULT_SETTINGS, ...changes },
  );
}

interface StorageHolder {
  readonly chrome: { readonly storage: { readonly local: { set(values: object): Promise<void> } } };
}
