import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test';
import { builtExtension } from '../../src/cli/demo/build-extension.ts';
import {
  type ExtensionBrowser,
  openExtensionBrowser,
  tabIdOf,
} from '../../src/cli/demo/extension-browser.ts';
import type { LocalServer } from '../../src/cli/demo/local-server.ts';
import { serveMarketplace } from '../../src/cli/demo/marketplace/serve-marketplace.ts';
import { type ScannedPage, scanPage } from '../../src/cli/demo/scan-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Tools {
  /** Chromium with the built extension. Whatever any console says at error level fails the test. */
  readonly extension: ExtensionBrowser;
  /** A page to visit; the popup pages are apart. */
  readonly page: Page;
  /** Presses "Scan this page" in the popup of the page and waits for the end of the scan. */
  scan(): Promise<ScannedPage>;
}

interface Shared {
  readonly site: LocalServer;
}

export const test = base.extend<Tools, Shared>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
    async ({}, use) => {
      const site = await serveMarketplace();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's form.
  extension: async ({}, use) => {
    const extension = await openExtensionBrowser(builtForTests(), true);
    const problems = listenForErrors(extension);
    await use(extension);
    await extension.context.close();
    expect(problems, 'errors in the consoles').toEqual([]);
  },
  page: async ({ extension }, use) => {
    await use(extension.context.pages()[0] ?? (await extension.context.newPage()));
  },
  scan: async ({ extension, page }, use) => {
    await use(() => scanPage(extension, page));
  },
});

export { expect };

/** The folder of the extension as built for end-to-end tests. */
export function builtForTests(): string {
  const folder = builtExtension(ROOT, 'e2e');
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`no extension in ${folder}: run "npx wxt build --mode e2e"`);
}

function listenForErrors({ context }: ExtensionBrowser): string[] {
  const problems: string[] = [];
  const note = (message: ConsoleMessage) => {
    if (message.type() === 'error') problems.push(`${message.location().url}: ${message.text()}`);
  };
  context.on('console', note);
  context.on('weberror', (error) => problems.push(String(error.error())));
  for (const worker of context.serviceWorkers()) worker.on('console', note);
  context.on('serviceworker', (worker) => worker.on('console', note));
  return problems;
}

/** What the toolbar button shows for a page. */
export async function badgeOf(extension: ExtensionBrowser, page: Page): Promise<string | undefined> {
  const tabId = await tabIdOf(extension, page);
  return extension.context
    .serviceWorkers()[0]
    ?.evaluate(
      (id) => (globalThis as unknown as ActionHolder).chrome.action.getBadgeText({ tabId: id }),
      tabId,
    );
}

interface ActionHolder {
  readonly chrome: { readonly action: { getBadgeText(details: { tabId: number }): Promise<string> } };
}

/** The id of the sample offer that a listing's address leads to. */
export function offerId(url: string | null): string {
  return url === null ? '' : (new URL(url).pathname.split('/').at(-1) ?? '');
}
