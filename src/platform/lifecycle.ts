import { browser } from './browser.ts';

/** Calls back after install, and after an update of the extension or the browser. */
export function onInstalled(handler: () => void): void {
  browser.runtime.onInstalled.addListener(handler);
}

/** Calls back when the browser starts. */
export function onStartup(handler: () => void): void {
  browser.runtime.onStartup.addListener(handler);
}

/** Calls back once, when the reader has just installed the extension; never after an update. */
export function onFirstInstall(handler: () => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') handler();
  });
}
