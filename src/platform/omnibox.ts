import { browser } from './browser.ts';

/** Calls the handler with what was typed in the address bar after the keyword `tf`, once it is entered. */
export function onOmniboxEntered(handler: (text: string) => void): void {
  browser.omnibox.onInputStarted.addListener(() => {
    browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('searchFlags') });
  });
  browser.omnibox.onInputEntered.addListener((text) => handler(text));
}
