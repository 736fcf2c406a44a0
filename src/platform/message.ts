import type { Settings } from '../core/settings/settings.schema.ts';

/**
 * What travels between the parts of the extension. A tab's content script answers `scan/focus`, `scan/again` and
 * `scan/alive`; the background takes `scan/update` and `legal/open`. Whoever receives one treats `data` as unknown.
 */
export interface Messages {
  /** Data: a `ScanUpdate`. */
  'scan/update': { readonly reply: null };
  /** Data: a listing id. Replies whether the listing was found and scrolled to. */
  'scan/focus': { readonly reply: boolean };
  'scan/again': { readonly reply: null };
  /** Asks whether a content script still lives in the tab. */
  'scan/alive': { readonly reply: true };
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
