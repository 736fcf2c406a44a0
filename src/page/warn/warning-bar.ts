import { createButton, createElement } from '../mark/elements.ts';
import { createCross, createIcon } from '../mark/icons.ts';
import { topReasons } from '../mark/reasons.ts';
import { onTrustedClick } from './trusted-click.ts';
import { type Warning, type WarnLabels, type WarnLaw, type WarnLook, warningSentence } from './warning.ts';

const REASONS_SHOWN = 3;
const CHEVRON_UP = [{ d: 'M4 10l4-4 4 4' }];

/** What the buttons of the bar do. */
export interface BarActions {
  /** What the law says about the category; with a source, that one is open beside it. */
  onWhy(source: string | null): void;
  onHelp(): void;
  /** Resolves to whether a file was saved. */
  onSave(): Promise<boolean>;
  onDismiss(): void;
  onFold(): void;
  onClose(): void;
}

/** What all views of a warning need. */
export interface WarnViewOptions {
  readonly document: Document;
  readonly labels: WarnLabels;
  readonly look: WarnLook;
  readonly law: WarnLaw;
}

/** Builds the bar: strong warnings in full, likely ones on one quiet line. */
export function createBar(warning: Warning, options: WarnViewOptions, actions: BarActions): HTMLElement {
  const { document, labels, look } = options;
  const bar = createElement(document, 'section', 'bar');
  bar.dataset.level = warning.level;
  bar.setAttribute('aria-label', labels.warn.region);
  const words = createElement(document, 'div', 'words', createSays(warning, options));
  if (warning.level === 'strong') words.append(createCourt(warning, options, actions));
  bar.append(
    createIcon(document, look.levelIcons[warning.level], 'level-icon'),
    words,
    createActions(warning, options, actions),
    createCorner(options, actions),
  );
  return bar;
}

function createSays(warning: Warning, { document, labels }: WarnViewOptions): HTMLElement {
  const sentence = createElement(document, 'p', 'sentence', warningSentence(warning, labels));
  // Read out as soon as it stands there; a likely one waits for its turn.
  sentence.setAttribute('role', warning.level === 'strong' ? 'alert' : 'status');
  const says = createElement(document, 'div', 'says', sentence);
  const chips = createChips(warning, document, labels);
  if (chips !== null) says.append(chips);
  return says;
}

/** The listing's own words, each once, the weightiest first; null when there are none to show. */
export function createChips(warning: Warning, document: Document, labels: WarnLabels): HTMLElement | null {
  const { quoteOpen, quoteClose } = labels.mark;
  const quotes = topReasons([warning.finding], REASONS_SHOWN).flatMap((reason) => reason.quotes[0] ?? []);
  const items = [...new Set(quotes)].map((quote) =>
    createElement(document, 'li', 'chip', `${quoteOpen}${quote}${quoteClose}`),
  );
  if (items.length === 0) return null;
  const list = createElement(document, 'ul', 'chips', ...items);
  list.setAttribute('aria-label', labels.warn.words);
  return list;
}

function createCourt(
  { finding }: Warning,
  { document, labels, law }: WarnViewOptions,
  { onWhy }: BarActions,
): HTMLElement {
  const { text, sources } = law[finding.category].court;
  const source = createButton(document, 'link', labels.warn.source);
  onTrustedClick(source, () => onWhy(sources[0] ?? null));
  return createElement(document, 'p', 'court', text[labels.language], ' ', source);
}

function createActions(warning: Warning, options: WarnViewOptions, actions: BarActions): HTMLElement {
  const { document, labels } = options;
  const { why, help, notAccount } = labels.warn;
  const add = (text: string, press: () => void) => {
    const button = createButton(document, 'action', text);
    onTrustedClick(button, press);
    return button;
  };
  const buttons = [add(why, () => actions.onWhy(null)), add(help, actions.onHelp)];
  if (warning.level === 'strong') buttons.push(createSave(options, actions));
  buttons.push(add(notAccount, actions.onDismiss));
  return createElement(document, 'div', 'actions', ...buttons);
}

function createSave({ document, labels }: WarnViewOptions, { onSave }: BarActions): HTMLButtonElement {
  const { save, saved, saveFailed } = labels.warn;
  const word = createElement(document, 'span', '', save);
  word.setAttribute('role', 'status');
  const button = createButton(document, 'action', word);
  onTrustedClick(button, async () => {
    word.textContent = (await onSave()) ? saved : saveFailed;
  });
  return button;
}

function createCorner({ document, labels }: WarnViewOptions, actions: BarActions): HTMLElement {
  const fold = createButton(document, 'corner-button', createIcon(document, CHEVRON_UP, 'cross'));
  fold.setAttribute('aria-label', labels.warn.fold);
  fold.title = labels.warn.fold;
  onTrustedClick(fold, actions.onFold);
  const close = createButton(document, 'corner-button', createCross(document));
  close.setAttribute('aria-label', labels.warn.close);
  close.title = labels.warn.close;
  onTrustedClick(close, actions.onClose);
  return createElement(document, 'div', 'corner', fold, close);
}
