import { browser } from './browser.ts';
import { WatchedSitesSchema } from './watched-sites.schema.ts';

const KEY = 'watched-sites';

/** The sites the reader wants watched. A damaged entry reads as none: the reader chooses again, nothing breaks. */
export async function readWatchedSites(): Promise<string[]> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = WatchedSitesSchema.safeParse(stored[KEY]);
  return parsed.success ? parsed.data : [];
}

export async function addWatchedSite(pattern: string): Promise<void> {
  const sites = await readWatchedSites();
  if (!sites.includes(pattern)) await browser.storage.local.set({ [KEY]: [...sites, pattern] });
}

export async function removeWatchedSite(pattern: string): Promise<void> {
  const sites = await readWatchedSites();
  await browser.storage.local.set({ [KEY]: sites.filter((site) => site !== pattern) });
}

/** Calls back when the list may have changed. */
export function onWatchedSitesChanged(handler: () => void): void {
  browser.storage.local.onChanged.addListener((changes) => {
    if (KEY in changes) handler();
  });
}
