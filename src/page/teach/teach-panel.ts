import { type HintField, SHOWN_FIELDS } from '../../core/sites/hint-fields.ts';
import { boxOf } from '../dom/node-access.ts';
import { intersectBoxes } from '../mark/box.ts';
import { createElement } from '../mark/elements.ts';
import { createParts, say } from './panel-parts.ts';
import type { Preview } from './preview.ts';
import { createPreviewList } from './preview-list.ts';
import { type Adjusting, matched, resized, type TeachState } from './teach-state.ts';
import type { TeachTranslate } from './teach-text.ts';

/** What the panel lets the reader do. */
export type PanelActions = {
  resize(by: 1 | -1): void;
  match(by: 1 | -1): void;
  name(field: HintField): void;
  forget(field: HintField): void;
  scope(scope: Adjusting['scope']): void;
  save(): void;
  /** What can be done with the hint once it is saved. */
  share(): void;
  exportFile(): void;
  remove(): void;
  leave(): void;
};

/** What the panel says besides what the state holds. */
export type PanelView = {
  readonly state: TeachState;
  readonly status: string;
  readonly keys: string;
  /** What would be read; null while nothing is chosen. */
  readonly preview: Preview | null;
};

/** The panel beside the page. */
export type TeachPanel = {
  readonly root: HTMLElement;
  render(view: PanelView): void;
  /** Moves to the other side of the window when the element would be hidden here and not there. */
  keepClearOf(element: Element): void;
  /** Leads the keyboard on to the button that ends it all. */
  focusDone(): void;
};

type PanelOptions = {
  readonly document: Document;
  readonly t: TeachTranslate;
  readonly site: string;
  readonly path: string;
  readonly actions: PanelActions;
};

/** Builds the panel; `render` tells it what to show. */
export function createPanel(options: PanelOptions): TeachPanel {
  const { document, t, actions } = options;
  const parts = createParts(document);
  const status = parts.text('status');
  status.setAttribute('role', 'status');
  const keys = parts.text('keys');
  const adjust = createAdjust(options);
  const kept = createKept(options);
  const done = parts.button('main done', t('teach.done'), actions.leave);
  const root = createElement(document, 'section', 'panel');
  root.append(createHead(options, root), status, keys, adjust.root, kept.root, done);
  root.setAttribute('role', 'dialog');
  root.setAttribute('aria-label', t('teach.title'));
  root.tabIndex = -1;
  return {
    root,
    keepClearOf(element) {
      if (!covers(root, element)) return;
      root.classList.toggle('left');
      if (covers(root, element)) root.classList.toggle('left');
    },
    focusDone: () => done.focus({ preventScroll: true }),
    render(view) {
      say(status, view.status);
      say(keys, view.keys);
      done.hidden = view.state.kind !== 'saved';
      kept.render(view.state);
      adjust.root.hidden = view.state.kind !== 'adjusting';
      if (view.state.kind === 'adjusting') adjust.render(view.state, view);
    },
  };
}

/** What can be done with a hint that was saved, as long as it is kept. */
function createKept({ document, t, actions }: PanelOptions) {
  const parts = createParts(document);
  const root = parts.box(
    'kept',
    parts.button('', t('teach.share'), actions.share),
    parts.button('', t('teach.export'), actions.exportFile),
    parts.button('', t('teach.delete'), actions.remove),
  );
  return {
    root,
    render(state: TeachState) {
      root.hidden = state.kind !== 'saved' || state.notice === 'deleted';
    },
  };
}

function covers(panel: Element, element: Element): boolean {
  return intersectBoxes(boxOf(panel), boxOf(element)) !== null;
}

function createHead({ document, t, actions }: PanelOptions, root: HTMLElement): HTMLElement {
  const parts = createParts(document);
  const swap = parts.button('plain', '⇄', () => root.classList.toggle('left'));
  const close = parts.button('plain', '×', actions.leave);
  swap.setAttribute('aria-label', t('teach.swap'));
  close.setAttribute('aria-label', t('teach.close'));
  const title = createElement(document, 'h2', '', t('teach.title'));
  return parts.box('head', title, swap, close);
}

function createAdjust(options: PanelOptions) {
  const { document, t, actions } = options;
  const parts = createParts(document);
  const count = parts.text('count');
  const steps = createSteps(options);
  const fields = createFields(options);
  const preview = createPreviewList(document, t);
  const scope = createScope(options);
  const save = parts.button('main', t('teach.save'), actions.save);
  const cancel = parts.button('', t('teach.cancel'), actions.leave);
  const root = parts.box(
    'adjust',
    count,
    steps.root,
    fields.root,
    preview.root,
    scope.root,
    parts.box('actions', save, cancel),
  );
  return {
    root,
    render(state: Adjusting, view: PanelView) {
      const { rows, total } = view.preview ?? { rows: [], total: 0 };
      say(count, t('teach.count', { count: total }));
      steps.render(state);
      fields.render(state);
      preview.render(rows);
      scope.render(state);
    },
  };
}

function createSteps({ document, t, actions }: PanelOptions) {
  const parts = createParts(document);
  const smaller = parts.button('', t('teach.smaller'), () => actions.resize(-1));
  const larger = parts.button('', t('teach.larger'), () => actions.resize(1));
  const fewer = parts.button('', t('teach.fewer'), () => actions.match(-1));
  const more = parts.button('', t('teach.more'), () => actions.match(1));
  return {
    root: parts.box(
      'steps',
      parts.group(t('teach.box'), smaller, larger),
      parts.group(t('teach.matches'), fewer, more),
    ),
    render(state: Adjusting) {
      setUsable(smaller, resized(state, -1) !== null);
      setUsable(larger, resized(state, 1) !== null);
      setUsable(fewer, matched(state, -1) !== null);
      setUsable(more, matched(state, 1) !== null);
    },
  };
}

/** Stays in the order of the Tab key: a button that goes while it is pressed would lose the focus. */
function setUsable(button: HTMLButtonElement, isUsable: boolean): void {
  button.setAttribute('aria-disabled', String(!isUsable));
}

function createFields({ document, t, actions }: PanelOptions) {
  const parts = createParts(document);
  const chips = SHOWN_FIELDS.map((field) => ({
    field,
    button: parts.button('chip', t(`teach.field.${field}`), () => actions.name(field)),
  }));
  let shown: HintField | null = null;
  const forget = parts.button('plain', t('teach.forget'), () => {
    if (shown !== null) actions.forget(shown);
  });
  const buttons = chips.map(({ button }) => button);
  return {
    root: parts.group(t('teach.fields'), ...buttons, forget),
    render({ fields, naming }: Adjusting) {
      shown = naming;
      forget.hidden = naming === null || fields[naming] === undefined;
      for (const { field, button } of chips) {
        button.setAttribute('aria-pressed', String(naming === field));
        button.classList.toggle('named', fields[field] !== undefined);
      }
    },
  };
}

function createScope({ document, t, site, path, actions }: PanelOptions) {
  const parts = createParts(document);
  const all = parts.radio('scope', t('teach.scopeSite', { site }), () => actions.scope('site'));
  const like = parts.radio('scope', t('teach.scopePath', { path }), () => actions.scope('path'));
  return {
    root: parts.group(t('teach.scope'), all.root, like.root),
    render({ scope }: Adjusting) {
      all.input.checked = scope === 'site';
      like.input.checked = scope === 'path';
    },
  };
}
