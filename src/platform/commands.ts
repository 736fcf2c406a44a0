import type { Tabs } from 'webextension-polyfill';
import { browser } from './browser.ts';
import type { Command } from './command-names.ts';

/** Calls the handler with the tab in which a command's key was pressed, null where the browser does not tell. */
export function onCommand(command: Command, handler: (tab: Tabs.Tab | null) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === command) handler(tab ?? null);
  });
}
