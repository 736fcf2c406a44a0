import type { Category } from '../core/category.ts';
import { fail, ok, type Result } from '../core/result.ts';
import type { ScanUpdate } from '../core/scan/scan.schema.ts';
import type { SiteHint } from '../core/sites/site-hint.schema.ts';
import { findRuntime, listenUntil, type MessageListener } from './content-extension.ts';
import { type Envelope, isEnvelope, type MessageType } from './message.ts';

/** `orphaned`: the extension was reloaded, updated or removed under the open page, and this script is on its own. */
export type SendProblem = 'orphaned' | 'unanswered';

/** Tells the background what a scan has found. Never rejects. */
export async function sendScanUpdate(update: ScanUpdate): Promise<Result<null, SendProblem>> {
  const sent = await send({ type: 'scan/update', data: update });
  return sent.ok ? ok(null) : sent;
}

/** Has the legal page opened at a category, in a tab of its own. Never rejects. */
export async function openLegal(category: Category): Promise<Result<null, SendProblem>> {
  const sent = await send({ type: 'legal/open', data: category });
  return sent.ok ? ok(null) : sent;
}

/** The saved hints for this page's site; none when there is nobody to ask. Never rejects. */
export async function askForHints(): Promise<readonly SiteHint[]> {
  const sent = await send({ type: 'hints/list' });
  // Checked by the background when it read them; the schema is too heavy for a page.
  return sent.ok && Array.isArray(sent.value) ? (sent.value as readonly SiteHint[]) : [];
}

/** Has a hint for this page's site saved, and the page scanned by it. Resolves to whether it was; never rejects. */
export async function saveTaughtHint(hint: SiteHint): Promise<boolean> {
  const sent = await send({ type: 'hints/save', data: hint });
  return sent.ok && sent.value === true;
}

/** Asks the background to delete a hint of this page's site; false when it did not. */
export async function deleteTaughtHint(id: string): Promise<boolean> {
  const sent = await send({ type: 'hints/delete', data: id });
  return sent.ok && sent.value === true;
}

/** Sends one message to the background. Never rejects. */
export async function send(message: Envelope): Promise<Result<unknown, SendProblem>> {
  const runtime = findRuntime();
  if (runtime === null) return fail('orphaned');
  try {
    return ok(await runtime.sendMessage(message));
  } catch {
    return fail(findRuntime() === null ? 'orphaned' : 'unanswered');
  }
}

/** Calls the handler when the reader picks a listing in the popup; its answer says whether the listing is there. */
export function onFocusListing(handler: (listingId: string) => boolean, signal: AbortSignal): void {
  listen('scan/focus', (data) => typeof data === 'string' && handler(data), signal);
}

/** Calls the handler when the listing that the menu was opened on is to be reviewed; it says whether there is one. */
export function onReviewAtMenu(handler: () => boolean, signal: AbortSignal): void {
  listen('review/at-menu', handler, signal);
}

/**
 * Calls the handler when a new scan is due: the reader asks for one, or the page comes back from the back/forward
 * cache, where its scan was forgotten. Also tells the background that this page is alive.
 */
export function onScanAgain(handler: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && handler(), { signal });
  listen('scan/alive', () => true, signal);
  listen(
    'scan/again',
    () => {
      handler();
      return null;
    },
    signal,
  );
}

/** What a reader does with a page. Nothing tells a script that its extension has gone, so it looks at these times. */
const SIGNS_OF_A_READER = ['visibilitychange', 'pointerover', 'pointerdown', 'keydown', 'scroll'];

/** Calls the handler when it turns out that the extension was reloaded, updated or removed under the open page. */
export function onOrphaned(handler: () => void, signal: AbortSignal): void {
  const look = () => {
    if (findRuntime() === null) handler();
  };
  for (const type of SIGNS_OF_A_READER) {
    document.addEventListener(type, look, { capture: true, passive: true, signal });
  }
}

/** Calls the handler when flags have changed somewhere: a review in a window of the extension, or another tab. */
export function onFlagsChanged(handler: () => void, signal: AbortSignal): void {
  listen(
    'flags/changed',
    () => {
      handler();
      return null;
    },
    signal,
  );
}

/** Answers messages of one type from the extension itself, until the signal aborts. */
export function listen(type: MessageType, answer: (data: unknown) => unknown, signal: AbortSignal): void {
  const runtime = findRuntime();
  if (runtime === null || signal.aborted) return;
  const listener: MessageListener = (message, sender, reply) => {
    if (sender.id !== runtime.id || !isEnvelope(message) || message.type !== type) return false;
    reply(answer(message.data));
    return false;
  };
  listenUntil(runtime.onMessage, listener, signal);
}
