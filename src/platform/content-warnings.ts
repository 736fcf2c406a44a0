import type { Category } from '../core/category.ts';
import type { JudgedListing } from '../core/detect/finding.schema.ts';
import { NO_ANSWERS, type SiteAnswers } from '../core/warn/keep-answer.ts';
import type { AnswerChange } from '../core/warn/listing-answer.schema.ts';
import type { WarningState } from '../core/warn/warning-state.ts';
import { ANSWERS_KEY } from './answers-key.ts';
import { findStorageChanges, listenUntil } from './content-extension.ts';
import { listen, send } from './content-messages.ts';
import type { TextFile } from './downloads.ts';

/** What the reader has said about listings of this page's site; nothing when nobody answers. Never rejects. */
export async function askForAnswers(): Promise<SiteAnswers> {
  const sent = await send({ type: 'answers/read' });
  // Checked by the background; the schema is too heavy for a page.
  return sent.ok && isAnswers(sent.value) ? sent.value : NO_ANSWERS;
}

/** Has an answer remembered. Resolves to whether it was; never rejects. */
export async function rememberAnswer(change: AnswerChange): Promise<boolean> {
  const sent = await send({ type: 'answers/save', data: change });
  return sent.ok && sent.value === true;
}

/** Calls the handler after an answer was remembered, here or in another tab, until the signal aborts. */
export function onAnswersChanged(handler: () => void, signal: AbortSignal): void {
  const changed = findStorageChanges();
  if (changed === null || signal.aborted) return;
  listenUntil(
    changed,
    (changes, area) => {
      if (area === 'local' && ANSWERS_KEY in changes) handler();
    },
    signal,
  );
}

/** Has what was read of a listing made into a file for the reader; null when it could not be. Never rejects. */
export async function askForEvidence(
  judged: JudgedListing,
  pageUrl: string,
  readAt: number,
): Promise<TextFile | null> {
  const sent = await send({ type: 'evidence/make', data: { ...judged, pageUrl, readAt } });
  return sent.ok && isFile(sent.value) ? sent.value : null;
}

/** Opens what the law says: about a category, or one source of it, in a tab of its own. Never rejects. */
export function openLaw(category: Category, source: string | null): Promise<unknown> {
  return send({ type: 'warn/law', data: { category, source } });
}

/** Opens what a reader of such a listing can do, in a tab of its own. Never rejects. */
export function openHelp(category: Category): Promise<unknown> {
  return send({ type: 'warn/help', data: category });
}

/** Tells the popup how the page's warning stands. */
export function onWarningAsked(state: () => WarningState, signal: AbortSignal): void {
  listen('warn/state', state, signal);
}

/** Calls the handler when the reader asks in the popup for the warning to be shown again. */
export function onShowWarning(handler: () => boolean, signal: AbortSignal): void {
  listen('warn/show', handler, signal);
}

function isAnswers(value: unknown): value is SiteAnswers {
  return typeof value === 'object' && value !== null && 'dismissed' in value && 'asked' in value;
}

function isFile(value: unknown): value is TextFile {
  return typeof value === 'object' && value !== null && 'text' in value;
}
