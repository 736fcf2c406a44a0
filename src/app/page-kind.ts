/** Why a page cannot be scanned. Each has its text under `unscannable.` in the locale files. */
export type UnscannableReason =
  | 'browser-page'
  | 'extension-store'
  | 'extension-page'
  | 'source-view'
  | 'document-viewer'
  | 'local-file'
  | 'empty-tab'
  | 'restricted';

export type PageKind =
  /** `pattern` is the match pattern of the site's permission. */
  | { readonly kind: 'web'; readonly site: string; readonly pattern: string }
  /** Readable only when the reader has allowed file addresses in the browser's settings. */
  | { readonly kind: 'file' }
  /** The browser does not tell the address. */
  | { readonly kind: 'hidden' }
  | { readonly kind: 'unscannable'; readonly reason: UnscannableReason };

const BROWSER_SCHEMES =
  /^(?:chrome|edge|brave|vivaldi|opera|about|resource|devtools|chrome-search|chrome-error):/;
const EXTENSION_SCHEMES = /^(?:chrome|moz|safari-web|ms-browser)-extension:/;
const EMPTY =
  /^(?:about:(?:blank|newtab|home|privatebrowsing)|(?:chrome|edge|brave):\/\/newtab\/?|chrome:\/\/new-tab-page\/?)$/;
const STORES: readonly RegExp[] = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(?:\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(?:\/|$)/,
  /^https:\/\/addons\.mozilla\.org\//,
];

/** What kind of page an address leads to, as far as a scan is concerned. */
export function pageKind(address: string | null): PageKind {
  if (address === null || address === '') return { kind: 'hidden' };
  const reason = unscannableReason(address);
  if (reason !== null) return { kind: 'unscannable', reason };
  if (address.startsWith('file:')) return { kind: 'file' };
  const { protocol, hostname, host } = new URL(address);
  return { kind: 'web', site: host, pattern: `${protocol}//${hostname}/*` };
}

function unscannableReason(address: string): UnscannableReason | null {
  if (EMPTY.test(address)) return 'empty-tab';
  if (address.startsWith('view-source:')) return 'source-view';
  if (EXTENSION_SCHEMES.test(address)) return 'extension-page';
  if (BROWSER_SCHEMES.test(address)) return 'browser-page';
  if (STORES.some((store) => store.test(address))) return 'extension-store';
  if (!URL.canParse(address) || !/^(?:https?|file):/.test(address)) return 'restricted';
  return /\.pdf$/i.test(new URL(address).pathname) ? 'document-viewer' : null;
}
