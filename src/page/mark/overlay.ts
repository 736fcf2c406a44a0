import { createElement } from './elements.ts';
import baseCss from './overlay-base.css?inline';
import { adoptSheet, createSheet } from './style-sheets.ts';

/** A page that keeps throwing the overlay out is left alone after this many times. */
const MAX_REATTACHMENTS = 50;
const RULER_PX = 100;

/** Where the layer's own coordinates begin in the viewport, and how many viewport pixels one of its pixels takes. */
export interface LayerOrigin {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** The one element put into the page: empty to the page, with a closed shadow tree that holds all that is drawn. */
export interface Overlay {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly layer: HTMLElement;
  /** Puts the host back when the page has replaced its own tree. */
  attach(): void;
  origin(): LayerOrigin;
  isOwn(node: Node): boolean;
}

/** What an overlay is made of. It leaves the page when `signal` aborts. */
export interface OverlayOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** BCP 47 tag of the language of what is drawn. */
  readonly language: string;
  /** Custom properties, set on `:host`, and the styles that go by them. */
  readonly tokens: string;
  readonly css: string;
}

/** Creates an overlay for the end of the root element. */
export function createOverlay(options: OverlayOptions): Overlay {
  const { document, signal } = options;
  const host = createElement(document, 'div', '');
  const root = host.attachShadow({ mode: 'closed' });
  const ruler = createElement(document, 'div', 'ruler');
  const layer = createLayer(options, ruler);
  addStyles(root, document, styles(options));
  root.append(layer);
  keepEventsInside(root, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });

  let attachments = 0;
  return {
    host,
    root,
    layer,
    attach() {
      if (host.isConnected || signal.aborted || attachments > MAX_REATTACHMENTS) return;
      attachments += 1;
      document.documentElement?.append(host);
    },
    origin() {
      const { left, top, width } = ruler.getBoundingClientRect();
      return { left, top, scale: width / RULER_PX || 1 };
    },
    isOwn: (node) => node === host || node.getRootNode() === root,
  };
}

function createLayer({ document, language }: OverlayOptions, ruler: HTMLElement): HTMLElement {
  const layer = createElement(document, 'div', 'layer', ruler);
  layer.setAttribute('role', 'region');
  layer.setAttribute('aria-label', 'TradeFlag');
  layer.lang = language;
  return layer;
}

/** The page's styles reach the host, custom properties included; so the tokens go one element deeper. */
function styles({ tokens, css }: OverlayOptions): string {
  return tokens.replaceAll(':host', '.layer') + baseCss + css;
}

/** Where adopted sheets are refused, a style element made by an extension is exempt from the page's policy. */
function addStyles(root: ShadowRoot, document: Document, css: string): void {
  if (adoptSheet(root, createSheet(document, css))) return;
  const style = createElement(document, 'style', '');
  style.textContent = css;
  root.append(style);
}

/** The page's own handlers (outside clicks, shortcuts) must not react to what is done on a mark. */
function keepEventsInside(root: ShadowRoot, signal: AbortSignal): void {
  const types = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'keydown', 'keyup'];
  for (const type of types) root.addEventListener(type, (event) => event.stopPropagation(), { signal });
}
