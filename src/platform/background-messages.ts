import type { Runtime } from 'webextension-polyfill';
import * as z from 'zod';
import { CATEGORIES, type Category } from '../core/category.ts';
import type { CompiledControls } from '../core/controls/compile-controls.ts';
import type { TitlesById } from '../core/explain/titles-in-language.ts';
import type { TermsByLanguage } from '../core/packs/terms-on-demand.ts';
import { type ScanUpdate, ScanUpdateSchema } from '../core/scan/scan.schema.ts';
import { type SiteHint, SiteHintSchema } from '../core/sites/site-hint.schema.ts';
import { UI_LANGUAGES, type UiLanguage } from '../core/ui-languages.ts';
import { browser } from './browser.ts';
import { isEnvelope, type MessageType } from './message.ts';

const CategorySchema = z.enum(CATEGORIES);

/** What the browser tells of the tab that a message comes from. */
export interface ScannedTab {
  /** Null where the browser does not tell. */
  readonly title: string | null;
  /** In a private window, whose traces the browser forgets. */
  readonly isPrivate: boolean;
}

/**
 * Calls the handler with each scan update that comes from the top frame of a tab, reports on the page that tab
 * shows, and has the right form. Anything else is no message of ours and gets no answer.
 */
export function onScanUpdate(
  handler: (tabId: number, update: ScanUpdate, tab: ScannedTab) => Promise<void>,
): void {
  onTabMessage('scan/update', ScanUpdateSchema, (tabId, update, address, tab) =>
    isSameHost(update.url, address) ? handler(tabId, update, tab).then(() => null) : null,
  );
}

/** Calls the handler when the reader asks, in a scanned page, what the law says about a category. */
export function onOpenLegal(handler: (tabId: number, category: Category) => Promise<void>): void {
  onTabMessage('legal/open', CategorySchema, (tabId, category) => handler(tabId, category).then(() => null));
}

/** Answers a page that asks for the saved hints of its site; `address` is the page's. */
export function onHintsAsked(answer: (address: string) => Promise<readonly SiteHint[]>): void {
  onTabMessage('hints/list', z.undefined(), (_tabId, _data, address) => answer(address ?? ''));
}

/** Calls the handler with a hint that was taught on a page; its answer says whether the hint was saved. */
export function onHintTaught(
  handler: (tabId: number, hint: SiteHint, address: string) => Promise<boolean>,
): void {
  onTabMessage('hints/save', SiteHintSchema, (tabId, hint, address) => handler(tabId, hint, address ?? ''));
}

/** Calls the handler with the id of a hint that is to be deleted where it was taught; its answer says whether it was. */
export function onTaughtHintDeleted(
  handler: (tabId: number, id: string, address: string) => Promise<boolean>,
): void {
  onTabMessage('hints/delete', z.string(), (tabId, id, address) => handler(tabId, id, address ?? ''));
}

/** Answers a page that asks for the terms of languages which it shows. */
export function onTermsAsked(answer: (languages: readonly string[]) => TermsByLanguage): void {
  onTabMessage('terms/read', z.array(z.string()), (_tabId, languages) => Promise.resolve(answer(languages)));
}

/** Answers a page that asks for the titles of rules, to draw them on its marks. */
export function onTitlesAsked(answer: (language: UiLanguage) => TitlesById): void {
  onTabMessage('titles/read', z.enum(UI_LANGUAGES), (_tabId, language) => Promise.resolve(answer(language)));
}

/** Answers a page that asks how controls that buy or reach the seller are named. */
export function onControlsAsked(answer: () => CompiledControls): void {
  onTabMessage('controls/read', z.undefined(), () => Promise.resolve(answer()));
}

/** Calls the handler with each message of one type from the top frame of a tab, its data checked. */
export function onTabMessage<Data>(
  type: MessageType,
  schema: z.ZodType<Data>,
  handler: (
    tabId: number,
    data: Data,
    address: string | undefined,
    tab: ScannedTab,
  ) => Promise<unknown> | null,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const tabId = senderTab(sender);
    if (tabId === null || !isEnvelope(message) || message.type !== type) return undefined;
    const parsed = schema.safeParse(message.data);
    const tab = { title: sender.tab?.title ?? null, isPrivate: sender.tab?.incognito ?? false };
    return parsed.success ? (handler(tabId, parsed.data, sender.url, tab) ?? undefined) : undefined;
  });
}

function senderTab(sender: Runtime.MessageSender): number | null {
  const isOurTopFrame = sender.id === browser.runtime.id && sender.frameId === 0;
  return isOurTopFrame ? (sender.tab?.id ?? null) : null;
}

/** A single-page application changes its path under the sender's address, but never its host. */
function isSameHost(reported: string, actual: string | undefined): boolean {
  if (actual === undefined || !URL.canParse(reported) || !URL.canParse(actual)) return false;
  return new URL(reported).host === new URL(actual).host;
}
