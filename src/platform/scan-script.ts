import { fail, ok, type Result } from '../core/result.ts';
import { browser } from './browser.ts';

const FILE = '/scan.js';
const REGISTRATION = 'watched-sites';

/** Runs the scan in the tab's page. A page that already has it scans again. */
export async function injectScan(tabId: number): Promise<Result<null, string>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
    return ok(null);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/**
 * From now on the scan runs by itself on pages that match, and on no others; with no patterns, on none. Resolves to
 * the patterns it did not run on before. Not to be called again before it is done.
 */
export async function registerScan(patterns: readonly string[]): Promise<string[]> {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (before !== undefined) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  if (patterns.length > 0) await register([...patterns]);
  return patterns.filter((pattern) => !before?.matches?.includes(pattern));
}

async function register(matches: string[]): Promise<void> {
  await browser.scripting.registerContentScripts([
    { id: REGISTRATION, js: [FILE], matches, runAt: 'document_idle' },
  ]);
}
