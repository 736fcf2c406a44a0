import { browser } from './browser.ts';

/** Calls back when a tab closes, or when the browser swaps another page in under its place. */
export function onTabGone(handler: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => handler(tabId));
  browser.tabs.onReplaced.addListener((_addedId, removedId) => handler(removedId));
}

/** Calls back when a tab starts or ends loading: it may show another page, or the same after a route change. */
export function onTabLoading(handler: (tabId: number) => void): void {
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status !== undefined) handler(tabId);
  });
}
