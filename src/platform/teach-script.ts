import { fail, ok, type Result } from '../core/result.ts';
import { browser } from './browser.ts';

const FILE = '/teach.js';

/** Starts teaching in the tab's page; where it runs already, it starts over. The problem is the browser's. */
export async function injectTeach(tabId: number): Promise<Result<null, string>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
    return ok(null);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
