import type { HintField } from '../../core/sites/hint-fields.ts';
import type { SiteHint } from '../../core/sites/site-hint.schema.ts';
import { createOverlay, type Overlay } from '../mark/overlay.ts';
import { createDrafter, type Drafter } from './drafter.ts';
import { fieldSelector } from './field-selector.ts';
import { createOutlines, type Outlines } from './outlines.ts';
import { takeInput } from './page-input.ts';
import { pathPatternOf } from './path-pattern.ts';
import { elementAt, fieldAt } from './point-target.ts';
import { recordLadder } from './record-ladder.ts';
import teachCss from './teach.css?inline';
import { controlOf, type KeyContext, keyAction } from './teach-keys.ts';
import { outlinesOf } from './teach-outlines.ts';
import { createPanel, type TeachPanel } from './teach-panel.ts';
import {
  type Adjusting,
  choiceOf,
  chosenRecord,
  forgotten,
  matched,
  named,
  naming,
  PICKING,
  picked,
  resized,
  type SavedNotice,
  type TeachState,
} from './teach-state.ts';
import { statusOf } from './teach-status.ts';
import type { TeachTranslate } from './teach-text.ts';
import { type WalkStep, walk } from './walk-elements.ts';

/** What teaching needs. */
export type TeachOptions = {
  readonly document: Document;
  readonly t: TeachTranslate;
  /** BCP 47 tag of the language that `t` speaks. */
  readonly language: string;
  /** Custom properties of the interface, set on `:host`. */
  readonly tokens: string;
  /** Keeps the hint; resolves to whether it did. */
  readonly onSave: (hint: SiteHint) => Promise<boolean>;
  /** Puts the hint on the clipboard; resolves to whether the browser let it. */
  readonly onShare: (hint: SiteHint) => Promise<boolean>;
  /** Saves the hint as a file of the reader's. */
  readonly onExport: (hint: SiteHint) => void;
  /** Forgets the hint; resolves to whether it did. */
  readonly onDelete: (hint: SiteHint) => Promise<boolean>;
  /** The reader has left, or is done. */
  readonly onEnd: () => void;
  readonly signal: AbortSignal;
};

/**
 * Lets the reader show what a listing is on this page: click one, adjust what else would be found, name fields,
 * save. Draws in an overlay and changes nothing in the page; everything is gone once `signal` aborts.
 */
export function startTeaching(options: TeachOptions): void {
  new Teacher(options).start();
}

class Teacher {
  readonly #options: TeachOptions;
  readonly #overlay: Overlay;
  readonly #outlines: Outlines;
  readonly #panel: TeachPanel;
  readonly #drafter: Drafter;
  #state: TeachState = PICKING;
  #target: Element | null = null;

  constructor(options: TeachOptions) {
    const { document, signal, language, tokens } = options;
    this.#options = options;
    this.#overlay = createOverlay({ document, signal, language, tokens, css: teachCss });
    this.#outlines = createOutlines(document, this.#overlay, signal);
    this.#panel = this.#createPanel();
    this.#drafter = createDrafter(document);
  }

  start(): void {
    const { document, signal } = this.#options;
    const focused = document.activeElement;
    this.#overlay.layer.append(this.#panel.root);
    this.#overlay.attach();
    this.#takeInput();
    signal.addEventListener('abort', () => giveFocus(focused), { once: true });
    this.#panel.root.focus({ preventScroll: true });
    this.#render();
  }

  #takeInput(): void {
    const { document, signal } = this.#options;
    const view = document.defaultView;
    if (view === null) return;
    const input = {
      isOwn: ({ target }: Event) => target === this.#overlay.host,
      onMove: (x: number, y: number) => this.#point(this.#elementAt(x, y)),
      onClick: (x: number, y: number) => this.#choose(this.#elementAt(x, y)),
      onKey: (event: KeyboardEvent) => this.#onKey(event),
    };
    takeInput(view, input, signal);
  }

  #createPanel(): TeachPanel {
    const { document, t, onEnd } = this.#options;
    const { hostname, pathname } = document.location;
    const actions = {
      resize: (by: 1 | -1) => this.#adjust((state) => resized(state, by)),
      match: (by: 1 | -1) => this.#adjust((state) => matched(state, by)),
      name: (field: HintField) => this.#name(field),
      forget: (field: HintField) => this.#adjust((state) => forgotten(state, field)),
      scope: (scope: Adjusting['scope']) => this.#adjust((state) => ({ ...state, scope })),
      save: () => void this.#save(),
      share: () => void this.#share(),
      exportFile: () => this.#exportFile(),
      remove: () => void this.#remove(),
      leave: onEnd,
    };
    return createPanel({ document, t, site: hostname, path: pathPatternOf(pathname), actions });
  }

  #set(state: TeachState): void {
    this.#state = state;
    this.#target = null;
    this.#render();
  }

  #adjust(change: (state: Adjusting) => Adjusting | null): void {
    const next = this.#state.kind === 'adjusting' ? change(this.#state) : null;
    if (next !== null) this.#set(next);
  }

  /** The focus goes to the panel itself, so that arrows and Enter mean the page and not a button. */
  #name(field: HintField): void {
    this.#adjust((state) => naming(state, field));
    if (this.#phase() === 'pointing') this.#panel.root.focus({ preventScroll: true });
  }

  #phase(): KeyContext['phase'] {
    const state = this.#state;
    if (state.kind === 'saved') return 'saved';
    return state.kind === 'picking' || state.naming !== null ? 'pointing' : 'adjusting';
  }

  #elementAt(x: number, y: number): Element | null {
    const { document } = this.#options;
    const field = this.#state.kind === 'adjusting' ? this.#state.naming : null;
    return field === null ? elementAt(document, x, y) : fieldAt(document, x, y, field);
  }

  #point(element: Element | null): void {
    if (this.#phase() !== 'pointing' || element === this.#target) return;
    this.#target = element;
    this.#outline();
  }

  #choose(element: Element | null): void {
    const state = this.#state;
    if (element === null || state.kind === 'saved') return;
    if (state.kind === 'adjusting' && state.naming !== null)
      this.#set(named(state, fieldSelector(element, choiceOf(state).records)));
    else this.#pick(element);
  }

  #pick(element: Element): void {
    this.#set(picked(this.#state, recordLadder(element)));
    const chosen = this.#state.kind === 'adjusting' ? chosenRecord(this.#state) : null;
    if (chosen !== null) this.#panel.keepClearOf(chosen);
  }

  #onKey({ key }: KeyboardEvent): boolean {
    const control = controlOf(this.#overlay.root.activeElement);
    const action = keyAction(key, { phase: this.#phase(), control });
    if (action?.kind === 'escape') this.#escape();
    if (action?.kind === 'walk') this.#walk(action.step);
    if (action?.kind === 'choose') this.#choose(this.#target);
    if (action?.kind === 'resize') this.#adjust((state) => resized(state, action.by));
    if (action?.kind === 'match') this.#adjust((state) => matched(state, action.by));
    return action !== null;
  }

  #escape(): void {
    const isNaming = this.#state.kind === 'adjusting' && this.#state.naming !== null;
    if (isNaming) this.#adjust((state) => naming(state, null));
    else this.#options.onEnd();
  }

  /** A field is looked for in the listing that was chosen, a listing in the whole page. */
  #walk(step: WalkStep): void {
    const root =
      (this.#state.kind === 'adjusting' && chosenRecord(this.#state)) || this.#options.document.body;
    this.#target = this.#target === null ? this.#walkStart(root) : walk(this.#target, step, root);
    this.#target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    this.#render();
  }

  #walkStart(root: Element): Element {
    const { document } = this.#options;
    const { clientWidth, clientHeight } = document.documentElement;
    const middle =
      this.#state.kind === 'picking' ? elementAt(document, clientWidth / 2, clientHeight / 2) : null;
    return middle ?? walk(root, 'in', root);
  }

  async #save(): Promise<void> {
    const state = this.#state;
    if (state.kind !== 'adjusting') return;
    const hint = this.#drafter.hint(state);
    const isSaved = await this.#options.onSave(hint);
    if (this.#options.signal.aborted) return;
    this.#set(
      isSaved
        ? { kind: 'saved', hint, notice: null }
        : { ...state, naming: null, notice: { kind: 'save-failed' } },
    );
    if (isSaved) this.#panel.focusDone();
  }

  async #share(): Promise<void> {
    if (this.#state.kind !== 'saved') return;
    this.#noticed((await this.#options.onShare(this.#state.hint)) ? 'copied' : 'not-copied');
  }

  #exportFile(): void {
    if (this.#state.kind !== 'saved') return;
    this.#options.onExport(this.#state.hint);
    this.#noticed('exported');
  }

  /** The buttons go with the hint: the focus goes on to the last one. */
  async #remove(): Promise<void> {
    if (this.#state.kind !== 'saved') return;
    const isDeleted = await this.#options.onDelete(this.#state.hint);
    this.#noticed(isDeleted ? 'deleted' : 'not-deleted');
    if (isDeleted && !this.#options.signal.aborted) this.#panel.focusDone();
  }

  #noticed(notice: SavedNotice): void {
    if (this.#state.kind === 'saved' && !this.#options.signal.aborted) this.#set({ ...this.#state, notice });
  }

  #render(): void {
    const { document, t } = this.#options;
    const state = this.#state;
    this.#panel.render({
      state,
      ...statusOf(state, this.#target, document.location.hostname, t),
      preview: state.kind === 'adjusting' ? this.#drafter.preview(state) : null,
    });
    this.#outline();
  }

  #outline(): void {
    const target = this.#target;
    this.#outlines.show([
      ...outlinesOf(this.#state),
      ...(target === null ? [] : [{ element: target, kind: 'target' as const }]),
    ]);
  }
}

function giveFocus(element: Element | null): void {
  if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
}
