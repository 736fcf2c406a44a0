import { isUtf8 } from 'node:buffer';
import { extname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { Browser, BrowserContext, Page, Route } from '@playwright/test';
import * as z from 'zod';
import { type Listing, ListingSchema } from '../../core/listing/listing.schema.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import { describeIssues } from '../input/read-feed-record.ts';
import { oneLine } from '../output/one-line.ts';
import { savedAddress, UNKNOWN_ADDRESS, UNKNOWN_SITE } from './page-address.ts';

/** How long a page may take before it is given up. */
export interface PageLimits {
  readonly loadMs: number;
  readonly readMs: number;
}

const LIMITS: PageLimits = { loadMs: 60_000, readMs: 60_000 };

export interface SavedPage {
  readonly file: string;
  readonly html: Buffer;
}

/**
 * Reads one saved page in a context of its own: no script of the page runs, no request leaves the browser.
 * `reader` is the expression that gives the listings; it runs in a world of its own beside the page.
 */
export async function readSavedPage(
  browser: Browser,
  saved: SavedPage,
  reader: string,
  limits: PageLimits = LIMITS,
): Promise<Result<Listing[], string>> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    return await readInContext(context, saved, reader, limits);
  } catch (error) {
    // One broken page must not cost the others: whatever the browser says about it becomes its problem.
    return fail(`page could not be read: ${firstLine(error)}`);
  } finally {
    await context.close().catch(() => undefined);
  }
}

/** Playwright adds a log to its messages, in colour. */
function firstLine(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return oneLine(stripVTControlCharacters(line));
}

async function readInContext(
  context: BrowserContext,
  saved: SavedPage,
  reader: string,
  limits: PageLimits,
): Promise<Result<Listing[], string>> {
  const page = await context.newPage();
  const crash = new Promise<never>((_, reject) => {
    page.once('crash', () => reject(new Error('the page crashed the browser')));
  });
  const read = openPage(page, saved, limits.loadMs).then(() => evaluateBeside(page, reader, limits.readMs));
  const listings = z.array(ListingSchema).safeParse(await Promise.race([read, crash]));
  if (!listings.success) return fail(`page reader gave no listing: ${describeIssues(listings.error)}`);
  return ok(listings.data.map(withoutUnknownSite));
}

/** Serves the file as the document of its address, once; every other request, a redirect by the page included, ends. */
async function openPage(page: Page, { file, html }: SavedPage, limitMs: number): Promise<void> {
  let isServed = false;
  await page.route('**/*', (route: Route) => {
    const isDocument = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    if (isServed || !isDocument) return route.abort('aborted');
    isServed = true;
    return route.fulfill({ status: 200, contentType: contentType(file, html), body: html });
  });
  const address = savedAddress(html) ?? UNKNOWN_ADDRESS;
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: limitMs });
}

/** Bytes that are UTF-8 throughout are UTF-8 whatever an old `<meta charset>` claims; others are left to it. */
function contentType(file: string, html: Buffer): string {
  const type = extname(file).toLowerCase() === '.xhtml' ? 'application/xhtml+xml' : 'text/html';
  return isUtf8(html) ? `${type}; charset=utf-8` : type;
}

async function evaluateBeside(page: Page, expression: string, limitMs: number): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const world = await devtools.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    contextId: world.executionContextId,
    returnByValue: true,
    timeout: limitMs,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** Where the page does not say where it is from, its links stay relative and its site unknown. */
function withoutUnknownSite(listing: Listing): Listing {
  const isUnknown = listing.site === UNKNOWN_SITE;
  return {
    ...listing,
    site: isUnknown ? null : listing.site,
    url: toRelative(listing.url),
    image: toRelative(listing.image),
  };
}

function toRelative(address: string | null): string | null {
  return address?.startsWith(UNKNOWN_ADDRESS) ? address.slice(UNKNOWN_ADDRESS.length - 1) : address;
}
