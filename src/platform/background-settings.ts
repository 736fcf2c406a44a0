import type { Runtime } from 'webextension-polyfill';
import type { Settings } from '../core/settings/settings.schema.ts';
import { browser } from './browser.ts';
import { isEnvelope } from './message.ts';

/** Answers the scans of pages, and nobody else, that ask for the reader's settings. */
export function onSettingsAsked(read: () => Promise<Settings>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const isOurs = sender.id === browser.runtime.id && sender.tab !== undefined && sender.frameId === 0;
    return isOurs && isEnvelope(message) && message.type === 'settings/read' ? read() : undefined;
  });
}
