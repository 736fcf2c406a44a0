import { fileURLToPath } from 'node:url';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS, chromiumPath } from '../../src/cli/chromium.ts';
import { builtExtension } from '../../src/cli/demo/build-extension.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A browser on a profile that outlives it, with two windows of the extension open, and ways to end it badly. */
export interface StoreBrowser {
  readonly pages: readonly [Page, Page];
  /** Ends the service worker at once, as the browser does when it wants its memory back. */
  killWorker(): Promise<void>;
  /** Ends the browser as a crash does: with SIGKILL, nothing is written any more. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export async function openStoreBrowser(profile: string): Promise<StoreBrowser> {
  const folder = builtExtension(ROOT, 'e2e');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: true,
    args: [...CHROMIUM_ARGS, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const origin = `chrome-extension://${new URL(worker.url()).host}`;
  const [first, second] = [await openWindow(context, origin), await openWindow(context, origin)];
  const workers = await context.newCDPSession(first);
  await workers.send('ServiceWorker.enable');
  return {
    pages: [first, second],
    killWorker: async () => {
      await workers.send('ServiceWorker.stopAllWorkers');
    },
    crash: async () => {
      const id = await browserProcess(context);
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(id, 'SIGKILL');
      await gone;
    },
    close: () => context.close(),
  };
}

/** Any page of the extension may command; this one does little by itself. */
async function openWindow(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}/legal.html`);
  return page;
}

async function browserProcess(context: BrowserContext): Promise<number> {
  const session: CDPSession | undefined = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const id = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (id === undefined) throw new Error('the browser does not tell its process');
  return id;
}
