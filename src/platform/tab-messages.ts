import { WARNING_STATES, type WarningState } from '../core/warn/warning-state.ts';
import { browser } from './browser.ts';
import type { MessageType } from './message.ts';

/** Scrolls the tab's page to a listing. False when the page has changed and no longer shows it. */
export async function focusListing(tabId: number, listingId: string): Promise<boolean> {
  return (await ask(tabId, 'scan/focus', listingId)) === true;
}

/** Has the listing that the menu was opened on put in focus. False when there is none, or nobody answers. */
export async function focusMenuListing(tabId: number): Promise<boolean> {
  return (await ask(tabId, 'review/at-menu')) === true;
}

/** Asks the tab's running scan to start over. False when none runs there. */
export async function scanAgain(tabId: number): Promise<boolean> {
  return (await ask(tabId, 'scan/again')) === null;
}

/** Whether the page that was scanned still stands in the tab. */
export async function isScanAlive(tabId: number): Promise<boolean> {
  return (await ask(tabId, 'scan/alive')) === true;
}

/** Tells the scripts of all pages that flags have changed. */
export async function tellPagesFlagsChanged(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : ask(id, 'flags/changed'))));
}

/** How the warning of the tab's page stands; `none` where no script answers. */
export async function warningState(tabId: number): Promise<WarningState> {
  const reply = await ask(tabId, 'warn/state');
  return WARNING_STATES.find((state) => state === reply) ?? 'none';
}

/** Shows the warning of the tab's page again. False when there is none any more. */
export async function showWarning(tabId: number): Promise<boolean> {
  return (await ask(tabId, 'warn/show')) === true;
}

/** The reply of the tab's content script, undefined when there is none or it does not answer. */
async function ask(tabId: number, type: MessageType, data?: unknown): Promise<unknown> {
  try {
    return await browser.tabs.sendMessage(tabId, { type, data }, { frameId: 0 });
  } catch {
    return undefined;
  }
}
