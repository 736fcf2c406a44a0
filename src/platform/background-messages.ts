import type { Runtime } from 'webextension-polyfill';
import { type ScanUpdate, ScanUpdateSchema } from '../core/scan/scan.schema.ts';
import { browser } from './browser.ts';
import { isEnvelope } from './message.ts';

/**
 * Calls the handler with each scan update that comes from the top frame of a tab, reports on the page that tab
 * shows, and has the right form. Anything else is no message of ours and gets no answer.
 */
export function onScanUpdate(handler: (tabId: number, update: ScanUpdate) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tabId = senderTab(sender);
    if (tabId === null || !isEnvelope(message) || message.type !== 'scan/update') return undefined;
    const update = ScanUpdateSchema.safeParse(message.data);
    if (!update.success || !isSameHost(update.data.url, sender.url)) return undefined;
    return handler(tabId, update.data).then(() => null);
  });
}

function senderTab(sender: Runtime.MessageSender): number | null {
  const isOurTopFrame = sender.id === browser.runtime.id && sender.frameId === 0;
  return isOurTopFrame ? (sender.tab?.id ?? null) : null;
}

/** A single-page application changes its path under the sender's address, but never its host. */
function isSameHost(reported: string, actual: string | undefined): boolean {
  if (actual === undefined || !URL.canParse(reported) || !URL.canParse(actual)) return false;
  return new URL(reported).host === new URL(actual).host;
}
