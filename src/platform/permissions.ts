import { browser } from './browser.ts';

/** Whether the extension may read pages that match all the patterns. */
export async function canRead(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the reader for sites, in one question. Call it straight from a click, with nothing awaited before: browsers
 * show the question only then. Resolves to the answer.
 */
export function askToRead(patterns: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...patterns] });
}

/** Gives sites back. False when the browser keeps one, as it does for sites named in the manifest. */
export async function stopReading(patterns: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [...patterns] });
  } catch {
    return false;
  }
}

/** Calls back after the reader has granted or taken back sites, here or in the browser's own settings. */
export function onReadableSitesChanged(handler: () => void): void {
  browser.permissions.onAdded.addListener(handler);
  browser.permissions.onRemoved.addListener(handler);
}
