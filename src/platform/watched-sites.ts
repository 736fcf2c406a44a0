import { browser } from './browser.ts';
import { WatchedSitesSchema } from './watched-sites.schema.ts';

const KEY = 'watched-sites';

/** The sites the reader wants watched. A damaged entry reads as none: the reader chooses again, nothing breaks. */
export async function readWatchedSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = WatchedSitesSchema.safeParse(stored[KEY]);
  return parsed.success ? parsed.data : [];
}

/** Adds the sites that are not there yet, in one write. */
export async function addWatchedSites(patterns: readonly string[]): Promise<void> {
  const sites = await readWatchedSites();
  const added = patterns.filter((pattern) => !sites.includes(pattern));
  if (added.length > 0) await browser.storage.local.set({ [KEY]: [...sites, ...added] });
}

export async function removeWatchedSites(patterns: readonly string[]): Promise<void> {
  const sites = await readWatchedSites();
  await browser.storage.local.set({ [KEY]: sites.filter((site) => !patterns.includes(site)) });
}

/** Calls back when the list may have changed. */
export function onWatchedSitesChanged(handler: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) handler();
  });
}
