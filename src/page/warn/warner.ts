import type { Category } from '../../core/category.ts';
import { createElement } from '../mark/elements.ts';
import { createOverlay, type Overlay } from '../mark/overlay.ts';
import { isWritingTarget } from '../review/writing-target.ts';
import { afterStep, type BarState, type BarStep } from './bar-state.ts';
import { createDismissedNote, createTab } from './small-views.ts';
import css from './warn.css?inline';
import type { Warning } from './warning.ts';
import { type BarActions, createBar, type WarnViewOptions } from './warning-bar.ts';

/** What a warner needs. All that it shows is gone once `signal` aborts. */
export interface WarnerOptions extends WarnViewOptions {
  readonly signal: AbortSignal;
  /** The reader asks what the law says; with a source, about that one. */
  onOpenLaw(category: Category, source: string | null): void;
  onOpenHelp(category: Category): void;
  /** Whether something over the page has the reader's keys just now. */
  isBusy(): boolean;
  /** Saves what was read of the listing. Resolves to whether it was. */
  onSave(warning: Warning): Promise<boolean>;
  /** Remembers, or forgets, that this is no account listing. Resolves to whether it was stored. */
  onDismiss(listingId: string, isDismissed: boolean): Promise<boolean>;
}

/** Warns of the listing that the page is about. */
export interface Warner {
  /** What to warn of; null for nothing. A listing that was dismissed before shows nothing, but can be asked for. */
  update(warning: Warning | null, isDismissed: boolean): void;
  /** How the warning stands; null when there is none. */
  state(): BarState | null;
  /** Shows the warning again, whatever became of it. False when there is none. */
  show(): boolean;
  isOwn(node: Node): boolean;
}

/** Creates the warner of a page. Nothing is added to the page's tree until there is something to warn of. */
export function createWarner(options: WarnerOptions): Warner {
  return new PageWarner(options);
}

class PageWarner implements Warner {
  readonly #options: WarnerOptions;
  readonly #overlay: Overlay;
  /** How warnings stand, by listing: a page that is read again leaves them as the reader put them. */
  readonly #states = new Map<string, BarState>();
  #warning: Warning | null = null;
  #shown: { readonly key: string; readonly view: HTMLElement } | null = null;

  constructor(options: WarnerOptions) {
    const { document, signal, labels, look } = options;
    this.#options = options;
    const { tokens } = look;
    this.#overlay = createOverlay({ document, signal, language: labels.language, tokens, css });
    document.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
  }

  isOwn(node: Node): boolean {
    return this.#overlay.isOwn(node);
  }

  state(): BarState | null {
    return this.#warning === null ? null : this.#stateOf(this.#warning);
  }

  show(): boolean {
    if (this.#warning === null) return false;
    if (this.state() === 'dismissed') void this.#undo(this.#warning);
    else this.#step('show');
    return true;
  }

  update(warning: Warning | null, isDismissed: boolean): void {
    if (this.#options.signal.aborted) return;
    this.#warning = keepFirstReading(this.#warning, warning);
    if (warning !== null) this.#learn(warning.listing.id, isDismissed);
    this.#draw();
  }

  /** What is stored can change in another tab; what the reader did here is told before it is stored. */
  #learn(id: string, isDismissed: boolean): void {
    const before = this.#states.get(id) ?? 'open';
    this.#states.set(id, afterStep(before, isDismissed ? 'dismiss' : 'undo'));
  }

  #stateOf({ listing }: Warning): BarState {
    return this.#states.get(listing.id) ?? 'open';
  }

  #step(step: BarStep): void {
    if (this.#warning === null) return;
    this.#states.set(this.#warning.listing.id, afterStep(this.#stateOf(this.#warning), step));
    this.#draw();
  }

  #draw(): void {
    const warning = this.#warning;
    const state = this.state();
    const isNote = this.#shown?.key.startsWith(NOTE) ?? false;
    if (warning !== null && (state === 'open' || state === 'folded')) this.#drawView(warning, state);
    else if (state !== 'dismissed' || !isNote) this.#clear();
  }

  #drawView(warning: Warning, state: 'open' | 'folded'): void {
    const key = JSON.stringify([state, warning.listing.id, warning.findings]);
    if (this.#shown?.key !== key) this.#put(key, this.#view(warning, state));
    this.#overlay.attach();
  }

  #view(warning: Warning, state: 'open' | 'folded'): HTMLElement {
    if (state === 'folded') return createTab(warning, this.#options, () => this.#step('show'));
    return createBar(warning, this.#options, this.#actionsOf(warning));
  }

  #actionsOf(warning: Warning): BarActions {
    const { onOpenLaw, onOpenHelp, onSave } = this.#options;
    const { category } = warning.finding;
    return {
      onWhy: (source) => onOpenLaw(category, source),
      onHelp: () => onOpenHelp(category),
      onSave: () => onSave(warning),
      onDismiss: () => void this.#dismiss(warning),
      onFold: () => this.#fold(),
      onClose: () => this.#step('close'),
    };
  }

  #fold(): void {
    this.#step('fold');
    this.#shown?.view.focus({ preventScroll: true });
  }

  async #dismiss(warning: Warning): Promise<void> {
    const { id } = warning.listing;
    this.#states.set(id, 'dismissed');
    this.#note(warning, true);
    const isKept = await this.#options.onDismiss(id, true);
    if (!isKept && this.#shown?.key === noteKey(id)) this.#note(warning, false);
  }

  #note(warning: Warning, isKept: boolean): void {
    const note = createDismissedNote(this.#options, isKept, {
      onUndo: () => void this.#undo(warning),
      onClose: () => this.#clear(),
    });
    this.#put(noteKey(warning.listing.id), note);
    this.#overlay.attach();
    note.querySelector('button')?.focus({ preventScroll: true });
  }

  async #undo({ listing: { id } }: Warning): Promise<void> {
    this.#states.set(id, 'open');
    this.#draw();
    await this.#options.onDismiss(id, false);
  }

  #put(key: string, view: HTMLElement): void {
    this.#clear();
    this.#shown = { key, view };
    const frame = createElement(this.#options.document, 'div', 'frame', view);
    this.#overlay.layer.append(frame);
  }

  #clear(): void {
    this.#shown?.view.parentElement?.remove();
    this.#shown = null;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
    if (this.#shown === null || this.#options.isBusy() || isWritingTarget(event)) return;
    if (this.state() === 'dismissed') this.#clear();
    else this.#step('close');
  }
}

const NOTE = 'note ';

function noteKey(id: string): string {
  return NOTE + id;
}

/** Evidence is what was read first, before anything was drawn, as long as the listing says the same. */
function keepFirstReading(before: Warning | null, now: Warning | null): Warning | null {
  if (before === null || now === null) return now;
  const isSame = before.listing.id === now.listing.id && before.listing.text === now.listing.text;
  return isSame ? { ...now, readAt: before.readAt, pageUrl: before.pageUrl } : now;
}
