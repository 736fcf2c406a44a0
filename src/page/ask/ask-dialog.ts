import { createButton, createElement } from '../mark/elements.ts';
import { createIcon } from '../mark/icons.ts';
import { createOverlay, type Overlay } from '../mark/overlay.ts';
import { onTrustedClick } from '../warn/trusted-click.ts';
import { type Warning, warningSentence } from '../warn/warning.ts';
import { createChips, type WarnViewOptions } from '../warn/warning-bar.ts';
import css from './ask.css?inline';

/** What the reader answers: to go on, or to leave it. */
export type AskAnswer = 'go' | 'leave';

/** The question over the page. */
export interface AskDialog {
  /** Asks; the page is out of reach until it is answered. One question at a time. */
  ask(warning: Warning, onAnswer: (answer: AskAnswer) => void): void;
  isOpen(): boolean;
  isOwn(node: Node): boolean;
}

/** Nothing is added to the page's tree until something is asked. It goes when `signal` aborts. */
export function createAskDialog(options: WarnViewOptions & { readonly signal: AbortSignal }): AskDialog {
  const { document, signal, labels, look } = options;
  const { tokens } = look;
  const overlay = createOverlay({ document, signal, language: labels.language, tokens, css });
  return {
    ask: (warning, onAnswer) => show(overlay, createDialog(warning, options), onAnswer, options),
    isOpen: () => overlay.host.isConnected && overlay.root.querySelector('dialog[open]') !== null,
    isOwn: overlay.isOwn,
  };
}

function show(
  overlay: Overlay,
  { dialog, go, leave }: Parts,
  onAnswer: (answer: AskAnswer) => void,
  { document }: WarnViewOptions,
): void {
  const before = document.activeElement;
  let given: AskAnswer = 'leave';
  const answer = (chosen: AskAnswer) => {
    given = chosen;
    dialog.close();
  };
  // Escape closes it too. A page that takes the whole dialog away has answered nothing.
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onAnswer(given);
  });
  // The second press of a double click was meant for the page.
  go.addEventListener('click', (event) => event.isTrusted && event.detail < 2 && answer('go'));
  onTrustedClick(leave, () => answer('leave'));
  // A key still held down from the press that led here answers nothing.
  dialog.addEventListener('keydown', (event) => event.repeat && event.preventDefault());
  overlay.layer.querySelector('dialog')?.remove();
  overlay.layer.append(dialog);
  overlay.attach();
  dialog.showModal();
  leave.focus({ preventScroll: true });
}

interface Parts {
  readonly dialog: HTMLDialogElement;
  readonly go: HTMLButtonElement;
  readonly leave: HTMLButtonElement;
}

function createDialog(warning: Warning, { document, labels, look, law }: WarnViewOptions): Parts {
  const { ask } = labels.warn;
  const { risk } = law[warning.finding.category];
  const title = createElement(document, 'h2', 'title', warningSentence(warning, labels));
  title.id = 'title';
  const icon = createIcon(document, look.levelIcons[warning.level], 'level-icon');
  const text = createElement(document, 'p', 'risk', risk.text[labels.language]);
  text.id = 'risk';
  const go = createButton(document, 'action', ask.go);
  const leave = createButton(document, 'action main', ask.leave);
  const chips = createChips(warning, document, labels);
  const dialog = createElement(
    document,
    'dialog',
    'question',
    createElement(document, 'div', 'head', icon, title),
    ...(chips === null ? [] : [chips]),
    text,
    createElement(document, 'p', 'small', ask.once),
    createElement(document, 'p', 'small', ask.advice),
    createElement(document, 'div', 'actions', leave, go),
  );
  dialog.dataset.level = warning.level;
  dialog.setAttribute('role', 'alertdialog');
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.setAttribute('aria-describedby', 'risk');
  return { dialog, go, leave };
}
