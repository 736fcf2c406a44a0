import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from '../chromium.ts';

/** A Chromium with the extension installed, on a profile that is thrown away. */
export interface ExtensionBrowser {
  readonly context: BrowserContext;
  /** Without a slash at the end: `chrome-extension://ID`. */
  readonly origin: string;
}

/**
 * Starts Chromium with the built extension in `folder`; headless, or in a window of its own size. The welcome page
 * that a first install opens is closed again, so that nothing stands before the page of interest.
 */
export async function openExtensionBrowser(folder: string, isHeadless: boolean): Promise<ExtensionBrowser> {
  const browser = await installInBrowser(folder, isHeadless);
  const welcome = await welcomePageOf(browser);
  await welcome.close();
  return browser;
}

/**
 * As `openExtensionBrowser`, but leaves the browser as a reader finds it after the install. A profile is the folder
 * that outlives the browser; left out, it is thrown away. `keepsPages`: pages that are left go into the back/forward
 * cache, as they do for readers; Playwright turns that off, and does not see such a page come back.
 */
export async function installInBrowser(
  folder: string,
  isHeadless: boolean,
  profile = '',
  keepsPages = false,
): Promise<ExtensionBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: isHeadless,
    viewport: isHeadless ? { width: 1280, height: 900 } : null,
    locale: 'en-US',
    ...(keepsPages ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
    args: [...CHROMIUM_ARGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  try {
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    return { context, origin: `chrome-extension://${new URL(worker.url()).host}` };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/** The page that the extension opens by itself after its first install: the one beside the browser's empty page. */
export async function welcomePageOf({ context, origin }: ExtensionBrowser): Promise<Page> {
  const page = context.pages()[1] ?? (await context.waitForEvent('page'));
  await page.waitForURL(`${origin}/welcome.html`);
  return page;
}

/** The id that the browser's extension interfaces know a page's tab by; the page's address must be its only one. */
export async function tabIdOf({ context, origin }: ExtensionBrowser, page: Page): Promise<number> {
  const worker = context.serviceWorkers().find((candidate) => candidate.url().startsWith(origin));
  const id = await worker?.evaluate(async (url) => {
    const tabs = await (globalThis as unknown as TabsHolder).chrome.tabs.query({});
    return tabs.find((tab) => tab.url === url)?.id;
  }, page.url());
  if (id === undefined) throw new Error(`no tab shows ${page.url()}`);
  return id;
}

interface TabsHolder {
  readonly chrome: { readonly tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } };
}
