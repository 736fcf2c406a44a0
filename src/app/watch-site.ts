import { askToRead, canRead, stopReading } from '../platform/permissions.ts';
import { injectScan, registerScan } from '../platform/scan-script.ts';
import { findTabs } from '../platform/tabs.ts';
import { addWatchedSite, readWatchedSites, removeWatchedSite } from '../platform/watched-sites.ts';

/**
 * Asks for the site and watches it from then on. Call it straight from a click. Resolves to the reader's answer.
 * The wish is stored while the question is open, because a popup may not live to see the answer: the background
 * acts on it when the permission comes.
 */
export function watchSite(pattern: string): Promise<boolean> {
  const asked = askToRead(pattern);
  return keepIfGranted(pattern, asked);
}

async function keepIfGranted(pattern: string, asked: Promise<boolean>): Promise<boolean> {
  const [granted] = await Promise.all([asked, addWatchedSite(pattern)]);
  if (!granted) await removeWatchedSite(pattern);
  return granted;
}

/** Stops watching and gives the permission back. */
export async function stopWatching(pattern: string): Promise<void> {
  await removeWatchedSite(pattern);
  await stopReading(pattern);
}

/** Whether pages of the site are scanned by themselves: the reader wants it and the browser allows it. */
export async function isWatched(pattern: string): Promise<boolean> {
  const sites = await readWatchedSites();
  return sites.includes(pattern) && (await canRead(pattern));
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
