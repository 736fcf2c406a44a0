import { browser } from './browser.ts';

/** Whether the extension may read pages that match all the patterns. */
export async function canRead(pattern: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [pattern] });
}

/**
 * Asks the reader for a site. Call it straight from a click, with nothing awaited before: browsers show the
 * question only then. Resolves to the answer.
 */
export function askToRead(pattern: string): Promise<boolean> {
  return browser.permissions.request({ origins: [pattern] });
}

/** Gives a site back. False when the browser keeps it, as it does for sites named in the manifest. */
export async function stopReading(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.remove({ origins: [pattern] });
  } catch {
    return false;
  }
}

/** Calls back after the reader has granted or taken back sites, here or in the browser's own settings. */
export function onReadableSitesChanged(handler: () => void): void {
  browser.permissions.onAdded.addListener(handler);
  browser.permissions.onRemoved.addListener(handler);
}
