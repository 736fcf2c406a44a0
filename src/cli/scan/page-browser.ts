import { readFile, stat } from 'node:fs/promises';
import type { Browser } from '@playwright/test';
import type { Listing } from '../../core/listing/listing.schema.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { CHROMIUM_ARGS, chromiumPath } from '../chromium.ts';
import { unreadable } from '../input/input-problem.ts';
import { bundlePageReader } from './page-bundle.ts';
import { readSavedPage } from './read-saved-page.ts';

const MAX_PAGE_BYTES = 64 * 1024 * 1024;

/** Reads saved pages in one headless Chromium that is started with the first page. */
export interface PageBrowser {
  /**
   * The page's listings in page order; the problem says why this page could not be read.
   * @throws {UnreadableInputError} when there is no such file
   */
  read(file: string): Promise<Result<Listing[], string>>;
  close(): Promise<void>;
}

export function createPageBrowser(bundle: () => Promise<string> = bundlePageReader): PageBrowser {
  let reader: Promise<string> | undefined;
  let browser: Browser | undefined;

  return {
    async read(file) {
      const html = await readPage(file);
      if (!html.ok) return html;
      reader ??= bundle();
      if (!browser?.isConnected()) browser = await launch();
      return readSavedPage(browser, { file, html: html.value }, await reader);
    },
    close: async () => browser?.close(),
  };
}

/** The browser has no way to the network: no host name leads anywhere. Loaded late: streams need no browser. */
async function launch(): Promise<Browser> {
  const { chromium } = await import('@playwright/test');
  const args = [...CHROMIUM_ARGS, '--host-resolver-rules=MAP * ~NOTFOUND'];
  return chromium.launch({ executablePath: chromiumPath(), args });
}

async function readPage(file: string): Promise<Result<Buffer, string>> {
  try {
    const { size } = await stat(file);
    if (size > MAX_PAGE_BYTES) return fail(`page of ${size} bytes skipped, the limit is ${MAX_PAGE_BYTES}`);
    return ok(await readFile(file));
  } catch (error) {
    throw unreadable(file, error);
  }
}
