import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errors, type Page } from '@playwright/test';
import { buildExtension } from './build-extension.ts';
import { DEMO_USAGE, hasDisplay, readDemoOptions } from './demo-options.ts';
import { type ExtensionBrowser, openExtensionBrowser } from './extension-browser.ts';
import { loadWholeList } from './load-whole-list.ts';
import { type OpenTarget, openTarget } from './open-target.ts';
import { ScanRefusedError, scanPage } from './scan-page.ts';
import { scanTable } from './scan-table.ts';
import { readTarget, type Target } from './target.ts';
import { writeOutput } from './write-output.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** The demo: the extension at work on the sample marketplace or on any page. Resolves to an exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) return print(DEMO_USAGE);
  const options = readDemoOptions(args);
  if (!options.ok) return complain(`${options.problem}\n${DEMO_USAGE}`, EXIT_USAGE);
  // npm runs scripts in the project's folder and tells the reader's own in INIT_CWD.
  const target = readTarget(options.value.page, process.env.INIT_CWD ?? process.cwd());
  if (!target.ok) return complain(target.problem, EXIT_USAGE);
  const isHeadless = options.value.isHeadless || !hasDisplay(process.platform, process.env);
  return demonstrate(target.value, isHeadless);
}

async function demonstrate(target: Target, isHeadless: boolean): Promise<number> {
  const open = await openTarget(target);
  try {
    say('Building the extension …');
    const built = await buildExtension(ROOT, open.mode);
    if (!built.ok) return complain(`the extension could not be built\n${built.problem}`, EXIT_FAILED);
    const browser = await openExtensionBrowser(built.value, isHeadless);
    try {
      return await show(browser, open, isHeadless);
    } catch (error) {
      if (!(error instanceof ScanRefusedError)) throw error;
      return complain(`${open.url} was not scanned: ${error.message}`, EXIT_FAILED);
    } finally {
      await browser.context.close();
    }
  } finally {
    await open.close();
  }
}

async function show(browser: ExtensionBrowser, open: OpenTarget, isHeadless: boolean): Promise<number> {
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const problem = await visit(page, open.url);
  if (problem !== null) return complain(problem, EXIT_FAILED);
  if (isHeadless) return report(browser, page);
  const { popup } = await scanPage(browser, page);
  await popup.close();
  await page.bringToFront();
  say(
    `Open: ${open.url}\nThe page has been scanned. Open TradeFlag from the toolbar; close the browser to end.`,
  );
  await browser.context.waitForEvent('close', { timeout: 0 });
  return 0;
}

async function report(browser: ExtensionBrowser, page: Page): Promise<number> {
  await loadWholeList(page);
  const scanned = await scanPage(browser, page);
  const scan = await scanned.readScan();
  if (scan.state.kind === 'failed') return complain(`the scan failed: ${scan.state.reason}`, EXIT_FAILED);
  const folder = join(ROOT, 'demo-output');
  const files = await writeOutput(folder, browser, page, scanned);
  return print(`${scan.url}\n${scanTable(scan)}\nWritten to ${folder}: ${files.join(', ')}\n`);
}

/** Null when the page is there, else why not. */
async function visit(page: Page, url: string): Promise<string | null> {
  try {
    const response = await page.goto(url, { waitUntil: 'load' });
    return response?.ok() === false ? `${url}: the server answered ${response.status()}` : null;
  } catch (error) {
    // Some pages never stop loading; what is there can be scanned.
    if (error instanceof errors.TimeoutError) return null;
    return `${url} cannot be opened: ${reasonOf(error)}`;
  }
}

/** The browser's own word for it, such as `net::ERR_NAME_NOT_RESOLVED`. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /net::\w+/u.exec(message)?.[0] ?? message.split('\n')[0] ?? '';
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function complain(text: string, code: number): number {
  say(`demo: ${text}`);
  return code;
}
