import { useEffect, useRef } from 'preact/hooks';
import { type ReviewCommand, reviewCommand } from '../../core/flags/review-keys.ts';

/** What a key leads to on the review page or in the side panel: a command of reviewing, or one of the table's own. */
export type DeskCommand = ReviewCommand | 'search' | 'select';

/** Calls back with the command of a key, unless the reader is writing or a dialog is open. */
export function useReviewKeys(onCommand: (command: DeskCommand) => void): void {
  // Always the newest: a key may come before effects have run.
  const latest = useRef(onCommand);
  latest.current = onCommand;
  useEffect(() => {
    const life = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        isWriting(event.target) ||
        document.querySelector('dialog[open]') !== null
      )
        return;
      const command = reviewCommand(event) ?? tableCommand(event);
      if (command === null) return;
      event.preventDefault();
      latest.current(command);
    };
    document.addEventListener('keydown', onKey, { signal: life.signal });
    return () => life.abort();
  }, []);
}

function tableCommand(event: KeyboardEvent): DeskCommand | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.repeat) return null;
  if (event.key === '/') return 'search';
  return event.key.toLowerCase() === 'x' && !event.shiftKey ? 'select' : null;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, select, input:not([type="checkbox"])');
}
