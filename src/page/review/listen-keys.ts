import { type ReviewCommand, reviewCommand } from '../../core/flags/review-keys.ts';
import { isWritingTarget } from './writing-target.ts';

/** What the keys of a page do. Each answer says whether the key was used; one that was not goes on to the page. */
export interface KeyActions {
  /** Has the first word: while an answer is awaited, keys mean something else. */
  intercept(event: KeyboardEvent): boolean;
  /** Whether the key goes to what the extension itself has drawn: a tree that is closed to all but its maker. */
  isOwn(target: EventTarget | null): boolean;
  /** Whether a field of the extension's own has the focus. */
  isWritingHere(): boolean;
  command(command: ReviewCommand): boolean;
}

/**
 * Hands the keys of the page to reviewing until the signal aborts. Never those with a modifier, of a field or an
 * input method, nor any that a script of the page made up. A key that was used stops there.
 */
export function listenKeys(document: Document, actions: KeyActions, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented || !isUsed(event, actions)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the handlers of the page, so that a key means one thing only.
  document.defaultView?.addEventListener('keydown', onKey, { capture: true, signal });
}

function isUsed(event: KeyboardEvent, actions: KeyActions): boolean {
  if (actions.intercept(event)) return true;
  const command = reviewCommand(event);
  if (command === null) return false;
  const isWriting = actions.isOwn(event.target) ? actions.isWritingHere() : isWritingTarget(event);
  return !isWriting && actions.command(command);
}
