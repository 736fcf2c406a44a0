import type { Page } from '@playwright/test';
import { type Scan, ScanSchema } from '../../core/scan/scan.schema.ts';
import { type ExtensionBrowser, tabIdOf } from './extension-browser.ts';

const POPUP_SIZE = { width: 380, height: 600 };

/** The popup said that the page cannot be scanned; the message is the popup's. */
export class ScanRefusedError extends Error {}

/** A page with the popup opened for it, as the toolbar button would. */
export interface ScannedPage {
  readonly popup: Page;
  /** The scan as it stands now. */
  readScan(): Promise<Scan>;
}

/** Opens the popup for a page, presses "Scan this page" and waits until that scan has ended. Throws ScanRefusedError. */
export async function scanPage(browser: ExtensionBrowser, page: Page): Promise<ScannedPage> {
  const tabId = await tabIdOf(browser, page);
  const popup = await browser.context.newPage();
  await popup.setViewportSize(POPUP_SIZE);
  await popup.goto(`${browser.origin}/popup.html?tab=${tabId}`);
  const before = (await readStored(popup, tabId))?.id ?? null;
  const scan = popup.locator('.popup-actions button').first();
  const label = await scan.innerText();
  await scan.click();
  await Promise.race([waitForScan(popup, tabId, before), waitForRefusal(popup, label)]);
  if ((await readStored(popup, tabId))?.id === before) throw new ScanRefusedError(await refusal(popup));
  return { popup, readScan: () => readScan(popup, tabId) };
}

/** Resolves when the tab has a newer scan than the one named, and it has ended. */
function waitForScan(popup: Page, tabId: number, beforeId: string | null): Promise<void> {
  return popup.evaluate(
    ([key, id]) =>
      new Promise<void>((resolve) => {
        const { session } = (globalThis as unknown as StorageHolder).chrome.storage;
        const look = async () => {
          const scan = (await session.get(key))[key];
          if (scan !== undefined && scan.id !== id && scan.state.kind !== 'scanning') resolve();
        };
        session.onChanged.addListener(look);
        void look();
      }),
    [`scan:${tabId}`, beforeId] as const,
  );
}

/** Resolves when the popup has a message instead of a running scan; the button is gone, or free to press again. */
async function waitForRefusal(popup: Page, labelBefore: string): Promise<void> {
  await popup.waitForFunction(
    (label) => {
      const button = document.querySelector<HTMLButtonElement>('.popup-actions button');
      const isFree = button === null || (button.innerText !== label && !button.disabled);
      return isFree && document.querySelector('.state') !== null;
    },
    labelBefore,
    { timeout: 0 },
  );
}

async function refusal(popup: Page): Promise<string> {
  return (await popup.locator('main').innerText()).replaceAll(/\s+/gu, ' ');
}

async function readScan(popup: Page, tabId: number): Promise<Scan> {
  return ScanSchema.parse(await readStored(popup, tabId));
}

function readStored(popup: Page, tabId: number): Promise<StoredScan | undefined> {
  return popup.evaluate(async (key) => {
    const { session } = (globalThis as unknown as StorageHolder).chrome.storage;
    return (await session.get(key))[key];
  }, `scan:${tabId}`);
}

interface StoredScan {
  readonly id: string;
  readonly state: { readonly kind: string };
}

interface StorageHolder {
  readonly chrome: {
    readonly storage: {
      readonly session: {
        readonly onChanged: { addListener(listener: () => void): void };
        get(key: string): Promise<Record<string, StoredScan | undefined>>;
      };
    };
  };
}
