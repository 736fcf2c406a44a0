import { expect, test } from 'vitest';
import { pageKind } from '../../../src/app/page-kind.ts';

test.each([
  ['https://market.example:8443/list?x=1', 'market.example:8443', 'https://market.example/*'],
  ['http://127.0.0.1:4321/', '127.0.0.1:4321', 'http://127.0.0.1/*'],
  [
    'https://www.google.com/search?q=chrome.google.com/webstore',
    'www.google.com',
    'https://www.google.com/*',
  ],
  ['https://site.example/report.pdf.html', 'site.example', 'https://site.example/*'],
])('%s is a web page', (address, site, pattern) => {
  expect(pageKind(address)).toEqual({ kind: 'web', site, pattern });
});

test.each([
  ['chrome://extensions/', 'browser-page'],
  ['edge://settings', 'browser-page'],
  ['about:config', 'browser-page'],
  ['devtools://devtools/bundled/x.html', 'browser-page'],
  ['chrome://newtab/', 'empty-tab'],
  ['about:blank', 'empty-tab'],
  ['about:newtab', 'empty-tab'],
  ['https://chromewebstore.google.com/detail/x', 'extension-store'],
  ['https://chrome.google.com/webstore/detail/x', 'extension-store'],
  ['https://microsoftedge.microsoft.com/addons/Microsoft-Edge-Extensions-Home', 'extension-store'],
  ['https://addons.mozilla.org/firefox/', 'extension-store'],
  ['chrome-extension://abcdef/popup.html', 'extension-page'],
  ['moz-extension://abcdef/popup.html', 'extension-page'],
  ['view-source:https://market.example/', 'source-view'],
  ['https://court.example/ruling.PDF?download=0', 'document-viewer'],
  ['file:///home/me/ruling.pdf', 'document-viewer'],
  ['data:text/html,hello', 'restricted'],
  ['ftp://files.example/', 'restricted'],
  ['not an address', 'restricted'],
])('%s cannot be scanned: %s', (address, reason) => {
  expect(pageKind(address)).toEqual({ kind: 'unscannable', reason });
});

test('a saved page needs the reader to allow files', () => {
  expect(pageKind('file:///home/me/saved.html')).toEqual({ kind: 'file' });
});

test('an address the browser hides is no guess', () => {
  expect(pageKind(null)).toEqual({ kind: 'hidden' });
});
