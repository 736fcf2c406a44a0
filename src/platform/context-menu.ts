import { browser } from './browser.ts';

const SCAN_ITEM = 'scan-page';
const CHECK_ITEM = 'check-selection';
const REVIEW_ITEM = 'review-listing';

/**
 * Adds "Scan this page" and "Review this listing" to the menu of every page and "Check selected text" to that of a
 * selection. Safe to call
 * again: the items are made anew.
 */
export async function installMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SCAN_ITEM,
    title: browser.i18n.getMessage('scanPage'),
    contexts: ['page', 'selection', 'link'],
  });
  browser.contextMenus.create({
    id: CHECK_ITEM,
    title: browser.i18n.getMessage('checkSelection'),
    contexts: ['selection'],
  });
  browser.contextMenus.create({
    id: REVIEW_ITEM,
    title: browser.i18n.getMessage('reviewListing'),
    contexts: ['page', 'selection', 'link', 'image'],
  });
}

/** Calls the handler with the tab in whose page the menu was opened. */
export function onReviewMenu(handler: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === REVIEW_ITEM && tab?.id !== undefined) handler(tab.id);
  });
}

export function onScanMenu(handler: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SCAN_ITEM && tab?.id !== undefined) handler(tab.id);
  });
}

/** Calls the handler with the text selected and its tab, null for a viewer that is no tab. */
export function onCheckMenu(handler: (text: string, tabId: number | null) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== CHECK_ITEM || selectionText === undefined) return;
    handler(selectionText, tab?.id === undefined || tab.id < 0 ? null : tab.id);
  });
}
