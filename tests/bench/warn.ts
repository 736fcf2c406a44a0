import type { BrowserContext, Page } from '@playwright/test';
import { builtExtension } from '../../src/cli/demo/build-extension.ts';
import { type ExtensionBrowser, openExtensionBrowser } from '../../src/cli/demo/extension-browser.ts';
import { serveMarketplace } from '../../src/cli/demo/marketplace/serve-marketplace.ts';
import { median, printRows } from './bench-rows.ts';

const ROUNDS = 15;
const PAGES = ['s05', 's02', 's07'];
const ROOT = new URL('../..', import.meta.url).pathname;

/**
 * Milliseconds on watched detail pages of the sample marketplace from the page being ready (DOMContentLoaded) until the
 * warning is in the page and laid out. Needs `npx wxt build --mode e2e`. `npm run bench -- warn [--json]`
 */
export async function run(args: readonly string[]): Promise<void> {
  const site = await serveMarketplace();
  const browser = await openExtensionBrowser(builtExtension(ROOT, 'e2e'), true);
  try {
    await watch(browser, `${site.origin.replace(/:\d+$/u, '')}/*`);
    const rows = [];
    for (const id of PAGES) rows.push(await measure(browser.context, `${site.origin}/item/${id}`));
    printRows(rows, args);
  } finally {
    await browser.context.close();
    await site.close();
  }
}

/** As "Watch this site" does: the scan runs by itself on every page of the site. */
async function watch({ context, origin }: ExtensionBrowser, pattern: string): Promise<void> {
  const worker = context.serviceWorkers().find((one) => one.url().startsWith(origin));
  await worker?.evaluate(async (match) => {
    const { chrome } = globalThis as unknown as Registering;
    await chrome.scripting.registerContentScripts([
      { id: 'bench', js: ['/scan.js'], matches: [match], runAt: 'document_idle' },
    ]);
  }, pattern);
}

interface Registering {
  readonly chrome: { readonly scripting: { registerContentScripts(scripts: object[]): Promise<void> } };
}

async function measure(context: BrowserContext, address: string) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    times.push(await timeToWarning(page, address));
    await page.close();
  }
  const [cold = Number.NaN, ...warm] = times;
  return {
    on: new URL(address).pathname,
    figures: { cold, best: Math.min(...warm), median: median(warm), worst: Math.max(...warm) },
  };
}

/** Our element at the top edge is all of the warning that a page can see. */
async function timeToWarning(page: Page, address: string): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const own = document.elementFromPoint(innerWidth / 2, 4);
      const isOurs = own !== null && own.parentElement === document.documentElement && own !== document.body;
      if (isOurs) document.documentElement.dataset.warnedAt = `${performance.now()}`;
      else requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.readyAt = `${performance.now()}`;
      requestAnimationFrame(look);
    });
  });
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.warnedAt !== undefined);
  return page.evaluate(() => {
    const { warnedAt, readyAt } = document.documentElement.dataset;
    return Number(warnedAt) - Number(readyAt);
  });
}
