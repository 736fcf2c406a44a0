import browser from 'webextension-polyfill';

/** The extension API of every browser, for the background and the extension's own pages. */
export { browser };
