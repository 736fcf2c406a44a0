import type { CompiledControls } from '../core/controls/compile-controls.ts';
import type { TitlesById } from '../core/explain/titles-in-language.ts';
import type { ListingState, PageReviewReply } from '../core/flags/listing-state.ts';
import type { CommandReply } from '../core/flags/write-problem.ts';
import type { TermsByLanguage } from '../core/packs/terms-on-demand.ts';
import type { Settings } from '../core/settings/settings.schema.ts';
import type { SiteHint } from '../core/sites/site-hint.schema.ts';
import type { SiteAnswers } from '../core/warn/keep-answer.ts';
import type { WarningState } from '../core/warn/warning-state.ts';
import type { TextFile } from './downloads.ts';

/**
 * What travels between the parts of the extension. A tab's content script answers `scan/focus`, `scan/again`,
 * `review/at-menu`, `scan/alive`, `warn/state` and `warn/show` and takes `flags/changed`; the background takes `scan/update`,
 * `legal/open`, `settings/read`, `terms/read`, `titles/read`, `controls/read`, `hints/list`, `hints/save`, `hints/delete` and, from pages of sites, `flags/states`,
 * `flags/review-here`, `flags/undo-here`, `answers/read`, `answers/save`, `evidence/make`, `warn/law` and `warn/help`,
 * from the extension's pages `flags/command` and `backlog/command`. Whoever receives one treats `data` as unknown.
 */
export interface Messages {
  /** Replies with what the reader has said about listings of the site of the page that asks. */
  'answers/read': { readonly reply: SiteAnswers };
  /** Data: an `AnswerChange` about a listing of the page that sends it. Replies whether it was stored. */
  'answers/save': { readonly reply: boolean };
  /** Data: a `JudgedListing` with `pageUrl` and `readAt`. Replies with the file to save. */
  'evidence/make': { readonly reply: TextFile };
  /** Data: a category, and a source or null. Opens the legal page beside the page. */
  'warn/law': { readonly reply: null };
  /** Data: a category. Opens the help page beside the page. */
  'warn/help': { readonly reply: null };
  /** Asks a tab's page how its warning stands. */
  'warn/state': { readonly reply: WarningState };
  /** Asks a tab's page to show its warning again. Replies whether there is one. */
  'warn/show': { readonly reply: boolean };
  /** Data: a `ScanUpdate`. */
  'scan/update': { readonly reply: null };
  /** Data: a listing id. Replies whether the listing was found and scrolled to. */
  'scan/focus': { readonly reply: boolean };
  /** Replies whether the menu was opened on a flagged listing, which is then in focus. */
  'review/at-menu': { readonly reply: boolean };
  'scan/again': { readonly reply: null };
  /** Asks whether a content script still lives in the tab. */
  'scan/alive': { readonly reply: true };
  /** Replies with the saved hints (`SiteHint[]`) that may hold on the site of the page that asks. */
  'hints/list': { readonly reply: readonly SiteHint[] };
  /** Data: a `SiteHint` for the site of the page that sends it. Replies whether it was saved. */
  'hints/save': { readonly reply: boolean };
  /** Data: the id of a saved hint for the site of the page that sends it. Replies whether it was deleted. */
  'hints/delete': { readonly reply: boolean };
  /** Data: a `Category`. Opens the legal page beside the page, which cannot link to it. */
  'legal/open': { readonly reply: null };
  /** Data: listing ids (`string[]`) of the page that asks. Replies with the states of those that are flagged. */
  'flags/states': { readonly reply: readonly ListingState[] };
  /** Data: a `PageReview` with a `ReviewRequest`, for listings of the page that sends it. */
  'flags/review-here': { readonly reply: PageReviewReply };
  /** Data: a `PageReview` to take back. */
  'flags/undo-here': { readonly reply: PageReviewReply };
  /** Data: a `FlagCommand`. Taken from the extension's own pages alone, answered once it is safely stored. */
  'flags/command': { readonly reply: CommandReply };
  /** Data: a `BacklogCommand`. Taken from the extension's own pages alone; replies whether it was understood. */
  'backlog/command': { readonly reply: boolean };
  /** Told to the scripts of pages when flags have changed, wherever: what they show of states may be old. */
  'flags/changed': { readonly reply: null };
  /** Data: languages (`string[]`). Replies with their terms: those that lie in the script of pages are not among them. */
  'terms/read': { readonly reply: TermsByLanguage };
  /** Data: a `UiLanguage`. Replies with the titles of all rules in it. */
  'titles/read': { readonly reply: TitlesById };
  /** Asks the background how controls that buy or reach the seller are named. */
  'controls/read': { readonly reply: CompiledControls };
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
