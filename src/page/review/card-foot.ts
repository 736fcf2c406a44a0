import { DISMISS_REASONS, type DismissReason } from '../../core/flags/flag-values.ts';
import { numberedChoice, REVIEW_KEYS, type ReviewCommand } from '../../core/flags/review-keys.ts';
import { lookOf, type ReviewState } from '../../core/flags/review-look.ts';
import { createButton, createElement } from '../mark/elements.ts';
import { createNoteForm } from './note-form.ts';
import type { ReviewLabels } from './review.ts';

/** The foot of an open card: how the listing stands, and what can be done about it. */
export interface CardFoot {
  readonly listingId: string;
  readonly root: HTMLElement;
  /** Shows another state; an answer that is awaited stays awaited. */
  show(state: ReviewState): void;
  /** Asks why the listing is dismissed. */
  askReason(): void;
  /** Opens the field for the note. */
  askNote(): void;
  /** The answer that was awaited has been kept: shows the state and the buttons again. */
  rest(): void;
  /** Whether the field for the note has the focus. */
  isWriting(): boolean;
  /** Uses a key for an answer that is awaited; false for every other one. */
  takeKey(event: KeyboardEvent): boolean;
}

/** What a foot needs. */
export interface FootOptions {
  readonly document: Document;
  readonly labels: ReviewLabels;
  readonly listingId: string;
  onCommand(command: ReviewCommand): void;
  onReason(reason: DismissReason): void;
  onNote(note: string): void;
  /** An answer is no longer awaited: the focus has to go somewhere. */
  onBack(): void;
}

const BUTTONS = ['confirm', 'dismiss', 'escalate', 'note'] as const satisfies readonly ReviewCommand[];

/** Builds a foot. It is not in the document yet. */
export function createCardFoot(options: FootOptions, first: ReviewState): CardFoot {
  const { document, labels, listingId, onReason, onNote, onBack } = options;
  const root = createElement(document, 'div', 'foot');
  root.setAttribute('role', 'group');
  root.setAttribute('aria-label', labels.text.heading);
  let state = first;
  let awaits: 'nothing' | 'reason' | 'note' = 'nothing';
  const rest = () => {
    awaits = 'nothing';
    root.replaceChildren(...stateLines(state, options), createCommands(options));
  };
  const back = () => {
    rest();
    onBack();
  };
  rest();
  return {
    listingId,
    root,
    show(next) {
      state = next;
      if (awaits === 'nothing') rest();
    },
    rest,
    askReason() {
      awaits = 'reason';
      root.replaceChildren(createReasons(options, back));
      root.querySelector('button')?.focus({ preventScroll: true });
    },
    askNote() {
      awaits = 'note';
      root.replaceChildren(createNoteForm({ document, labels, note: state.note, onNote, onBack: back }));
      root.querySelector('textarea')?.focus({ preventScroll: true });
    },
    isWriting: () => root.querySelector('textarea:focus') !== null,
    takeKey(event) {
      if (awaits === 'nothing' || !root.isConnected) return false;
      if (event.key === 'Escape' && !event.isComposing) {
        back();
        return true;
      }
      const choice = awaits === 'reason' ? numberedChoice(event, DISMISS_REASONS.length) : null;
      const reason = choice === null ? undefined : DISMISS_REASONS[choice];
      if (reason !== undefined) onReason(reason);
      return reason !== undefined;
    },
  };
}

function stateLines({ state, note }: ReviewState, { document, labels }: FootOptions): HTMLElement[] {
  const look = lookOf(state);
  const lines = [look === null ? null : labels.look[look], note === '' ? null : note];
  const classes = ['foot-state', 'foot-note'];
  return lines.flatMap((line, index) =>
    line === null ? [] : [createElement(document, 'p', classes[index] ?? '', line)],
  );
}

function createCommands({ document, labels, onCommand }: FootOptions): HTMLElement {
  const buttons = BUTTONS.map((command) => {
    const key = createElement(document, 'kbd', '', REVIEW_KEYS[command].toUpperCase());
    key.setAttribute('aria-hidden', 'true');
    const button = createButton(document, 'command', labels.command[command], key);
    button.setAttribute('aria-keyshortcuts', REVIEW_KEYS[command]);
    button.addEventListener('click', (event) => event.isTrusted && onCommand(command));
    return button;
  });
  return createElement(document, 'div', 'commands', ...buttons);
}

function createReasons({ document, labels, onReason }: FootOptions, back: () => void): HTMLElement {
  const items = DISMISS_REASONS.map((reason, index) => {
    const key = createElement(document, 'kbd', '', String(index + 1));
    const button = createButton(document, 'choice', key, labels.reasons[reason]);
    button.addEventListener('click', (event) => event.isTrusted && onReason(reason));
    return createElement(document, 'li', '', button);
  });
  const cancel = createButton(document, 'command', labels.text.cancel);
  cancel.addEventListener('click', back);
  return createElement(
    document,
    'div',
    'reason',
    createElement(document, 'p', 'foot-state', labels.text.why),
    createElement(document, 'ol', 'choices', ...items),
    cancel,
  );
}
