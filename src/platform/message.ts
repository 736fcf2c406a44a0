import type { Settings } from '../core/settings/settings.schema.ts';
import type { SiteHint } from '../core/sites/site-hint.schema.ts';

/**
 * What travels between the parts of the extension. A tab's content script answers `scan/focus`, `scan/again` and
 * `scan/alive`; the background takes `scan/update`, `legal/open`, `settings/read`, `hints/list` and
 * `hints/save`. Whoever receives one treats `data` as unknown.
 */
export interface Messages {
  /** Data: a `ScanUpdate`. */
  'scan/update': { readonly reply: null };
  /** Data: a listing id. Replies whether the listing was found and scrolled to. */
  'scan/focus': { readonly reply: boolean };
  'scan/again': { readonly reply: null };
  /** Asks whether a content script still lives in the tab. */
  'scan/alive': { readonly reply: true };
  /** Replies with the saved hints (`SiteHint[]`) that may hold on the site of the page that asks. */
  'hints/list': { readonly reply: readonly SiteHint[] };
  /** Data: a `SiteHint` for the site of the page that sends it. Replies whether it was saved. */
  'hints/save': { readonly reply: boolean };
  /** Data: a `Category`. Opens the legal page beside the page, which cannot link to it. */
  'legal/open': { readonly reply: null };
  /** Asks the background for the reader's settings, checked. */
  'settings/read': { readonly reply: Settings };
}

export type MessageType = keyof Messages;

export interface Envelope {
  readonly type: MessageType;
  readonly data?: unknown;
}

/** Whether a value received has the outer form of our messages; its `data` is still unknown. */
export function isEnvelope(value: unknown): value is Envelope {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
