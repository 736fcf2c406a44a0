import { browser } from './browser.ts';

export interface Tab {
  readonly id: number;
  /** Null when the browser does not let the extension see it. */
  readonly url: string | null;
}

export async function readTab(tabId: number): Promise<Tab | null> {
  try {
    const { url } = await browser.tabs.get(tabId);
    return { id: tabId, url: url ?? null };
  } catch {
    return null;
  }
}

/** The tab the reader is looking at, null when its window has none. */
export async function readActiveTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? null };
}

/** The tab an extension page is about: the one named in its address (`?tab=7`), else the active one. */
export async function readPageTab(named: string | null): Promise<Tab | null> {
  const tabId = Number(named ?? Number.NaN);
  return Number.isInteger(tabId) ? readTab(tabId) : readActiveTab();
}

/** Open tabs whose page matches; needs permission for their sites. */
export async function findTabs(patterns: readonly string[]): Promise<number[]> {
  if (patterns.length === 0) return [];
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Opens one of the extension's own pages in a new tab, next to the one it was asked from where there is one. */
export async function openOwnPage(address: string, openerTabId: number | null): Promise<void> {
  if (openerTabId === null) {
    await browser.tabs.create({ url: browser.runtime.getURL(address) });
    return;
  }
  const { index } = await browser.tabs.get(openerTabId);
  await browser.tabs.create({ url: browser.runtime.getURL(address), openerTabId, index: index + 1 });
}

/** Closes the tab of the extension page that calls it. */
export async function closeThisTab(): Promise<void> {
  const { id } = (await browser.tabs.getCurrent()) ?? {};
  if (id !== undefined) await browser.tabs.remove(id);
}

/** Opens an address in a tab behind the one in sight. Null when the browser refuses. */
export async function openBehind(url: string): Promise<number | null> {
  try {
    return (await browser.tabs.create({ url, active: false })).id ?? null;
  } catch {
    return null;
  }
}

/** Closes a tab, if it is still there. */
export async function closeTab(tabId: number): Promise<void> {
  try {
    await browser.tabs.remove(tabId);
  } catch {
    // The reader was quicker.
  }
}

/** Whether a tab has finished loading; null when it is gone. */
export async function hasLoaded(tabId: number): Promise<boolean | null> {
  try {
    return (await browser.tabs.get(tabId)).status === 'complete';
  } catch {
    return null;
  }
}

/** The tabs of the window of the caller whose addresses the extension may see. */
export async function tabsOfThisWindow(): Promise<{ id: number; url: string }[]> {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ id, url }]));
}
