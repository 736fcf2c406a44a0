import type { Page } from '@playwright/test';
import { type Scan, ScanSchema } from '../../core/scan/scan.schema.ts';
import { type ExtensionBrowser, tabIdOf } from './extension-browser.ts';

const POPUP_SIZE = { width: 380, height: 600 };

/** A page with the popup opened for it, as the toolbar button would. */
export interface ScannedPage {
  readonly popup: Page;
  /** The scan as it stands now. */
  readScan(): Promise<Scan>;
}

/** Opens the popup for a page, presses "Scan this page" and waits until the scan is done. */
export async function scanPage(browser: ExtensionBrowser, page: Page): Promise<ScannedPage> {
  const tabId = await tabIdOf(browser, page);
  const popup = await browser.context.newPage();
  await popup.setViewportSize(POPUP_SIZE);
  await popup.goto(`${browser.origin}/popup.html?tab=${tabId}`);
  await popup.locator('.popup-actions button').first().click();
  await waitUntilScanned(popup, tabId);
  return { popup, readScan: () => readScan(popup, tabId) };
}

/** Resolves when the stored scan of the tab is no longer running. */
async function waitUntilScanned(popup: Page, tabId: number): Promise<void> {
  await popup.waitForFunction(async (key) => {
    const { session } = (globalThis as unknown as StorageHolder).chrome.storage;
    const scan = (await session.get(key))[key];
    return scan !== undefined && scan.state.kind !== 'scanning';
  }, `scan:${tabId}`);
}

async function readScan(popup: Page, tabId: number): Promise<Scan> {
  const stored = await popup.evaluate(async (key) => {
    const { session } = (globalThis as unknown as StorageHolder).chrome.storage;
    return (await session.get(key))[key];
  }, `scan:${tabId}`);
  return ScanSchema.parse(stored);
}

interface StorageHolder {
  readonly chrome: {
    readonly storage: {
      readonly session: {
        get(key: string): Promise<Record<string, { state: { kind: string } } | undefined>>;
      };
    };
  };
}
