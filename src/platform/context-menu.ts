import { browser } from './browser.ts';

const SCAN_ITEM = 'scan-page';

/** Adds "Scan this page" to the menu of every page. Safe to call again: the item is made anew. */
export async function installScanMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SCAN_ITEM,
    title: browser.i18n.getMessage('scanPage'),
    contexts: ['page', 'selection', 'link'],
  });
}

export function onScanMenu(handler: (tabId: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (menuItemId === SCAN_ITEM && tab?.id !== undefined) handler(tab.id);
  });
}
