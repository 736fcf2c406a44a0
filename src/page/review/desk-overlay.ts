import { REVIEW_COMMANDS, REVIEW_KEYS } from '../../core/flags/review-keys.ts';
import { createButton, createElement } from '../mark/elements.ts';
import { createOverlay } from '../mark/overlay.ts';
import css from './desk.css?inline';
import type { ReviewLabels } from './review.ts';

/** How long a message stays, in milliseconds; the next one takes its place at once. */
const MESSAGE_MS = 4000;

/** What reviewing shows over the whole page: short messages, and the list of keys. */
export interface DeskOverlay {
  say(message: string): void;
  /** Opens the list of keys, or closes it. */
  toggleHelp(): void;
  isOwn(node: Node): boolean;
}

/** What the overlay is made of. It leaves the page when `signal` aborts. */
export interface DeskOverlayOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly labels: ReviewLabels;
  /** Custom properties, set on `:host`. */
  readonly tokens: string;
}

/** Nothing is added to the page's tree until there is something to show. */
export function createDeskOverlay({ document, signal, labels, tokens }: DeskOverlayOptions): DeskOverlay {
  const overlay = createOverlay({ document, signal, language: labels.language, tokens, css });
  const message = createElement(document, 'p', 'message');
  message.setAttribute('role', 'status');
  const help = createHelp(document, labels);
  overlay.layer.append(message, help);
  let leaving: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(leaving), { once: true });
  return {
    say(text) {
      overlay.attach();
      clearTimeout(leaving);
      message.textContent = text;
      leaving = setTimeout(() => message.replaceChildren(), MESSAGE_MS);
    },
    toggleHelp() {
      overlay.attach();
      if (help.open) help.close();
      else help.showModal();
    },
    isOwn: overlay.isOwn,
  };
}

function createHelp(document: Document, labels: ReviewLabels): HTMLDialogElement {
  const title = createElement(document, 'h2', 'help-title', labels.text.keys);
  const rows = REVIEW_COMMANDS.map((command) =>
    createElement(
      document,
      'div',
      'key-row',
      createElement(document, 'dt', '', createElement(document, 'kbd', '', keyCap(REVIEW_KEYS[command]))),
      createElement(document, 'dd', '', labels.command[command]),
    ),
  );
  const close = createButton(document, 'command', labels.text.close);
  const help = createElement(
    document,
    'dialog',
    'help',
    title,
    createElement(document, 'dl', 'keys', ...rows),
    createElement(document, 'p', 'hint', labels.text.keysHint),
    close,
  );
  help.setAttribute('aria-label', labels.text.keys);
  close.addEventListener('click', () => help.close());
  return help;
}

/** Letters are written as they stand on the keyboard. */
function keyCap(key: string): string {
  return key.toUpperCase();
}
