import { coversSite } from '../core/sites/match-pattern.ts';
import { askToRead, canRead, stopReading } from '../platform/permissions.ts';
import { injectScan, registerScan } from '../platform/scan-script.ts';
import { findTabs } from '../platform/tabs.ts';
import { addWatchedSites, readWatchedSites, removeWatchedSites } from '../platform/watched-sites.ts';

/**
 * Asks for the sites, in one question, and watches them from then on. Call it straight from a click. Resolves to the
 * reader's answer. The wish is stored while the question is open, because a popup may not live to see the answer: the
 * background acts on it when the permission comes.
 */
export function watchSites(patterns: readonly string[]): Promise<boolean> {
  const asked = askToRead(patterns);
  return keepIfGranted(patterns, asked);
}

async function keepIfGranted(patterns: readonly string[], asked: Promise<boolean>): Promise<boolean> {
  const before = await readWatchedSites();
  const added = patterns.filter((pattern) => !before.includes(pattern));
  const [granted] = await Promise.all([asked, addWatchedSites(added)]);
  if (!granted) await removeWatchedSites(added);
  return granted;
}

/** Stops watching a site, with every wider one it belongs to, and gives the permissions back. */
export async function stopWatching(pattern: string): Promise<void> {
  const covering = (await readWatchedSites()).filter((site) => coversSite(site, pattern));
  await removeWatchedSites(covering);
  await stopReading(covering);
}

/** Whether pages of the site are scanned by themselves: the reader wants it and the browser allows it. */
export async function isWatched(pattern: string): Promise<boolean> {
  const sites = await readWatchedSites();
  return sites.some((site) => coversSite(site, pattern)) && (await canRead(pattern));
}

let lastSync: Promise<void> = Promise.resolve();

/** Brings the registered scan in line with the wishes and permissions of now; pages already open join in. */
export function syncWatchedSites(): Promise<void> {
  lastSync = lastSync.then(sync, sync);
  return lastSync;
}

async function sync(): Promise<void> {
  const sites = await readWatchedSites();
  const readable = await Promise.all(sites.map(canRead));
  const added = await registerScan(sites.filter((_, index) => readable[index]));
  const tabs = await findTabs(added);
  await Promise.all(tabs.map(injectScan));
}
