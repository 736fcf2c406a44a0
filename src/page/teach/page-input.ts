/** What the reader does on the page while it is taught. Coordinates are those of the window. */
export type PageInput = {
  /** Nodes that belong to the extension: what is done on them is left to them. */
  isOwn(event: Event): boolean;
  onMove(x: number, y: number): void;
  onClick(x: number, y: number): void;
  /** True when the key meant something; then nobody else hears of it. */
  onKey(event: KeyboardEvent): boolean;
};

const KEPT_FROM_PAGE = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
];

/**
 * Takes clicks and keys before the page can: while it is taught, nothing on it opens, buys or closes. What scripts
 * of the page only pretend to be input is kept from it too, and means nothing.
 */
export function takeInput(view: Window, input: PageInput, signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal };
  const take = (event: Event) => {
    if (input.isOwn(event)) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    if (event.type === 'click' && event.isTrusted) withPoint(event, input.onClick);
  };
  for (const type of KEPT_FROM_PAGE) view.addEventListener(type, take, options);
  view.addEventListener(
    'pointermove',
    (event) => input.isOwn(event) || input.onMove(event.clientX, event.clientY),
    {
      capture: true,
      passive: true,
      signal,
    },
  );
  view.addEventListener('keydown', (event) => takeKey(event, input), options);
}

function takeKey(event: KeyboardEvent, input: PageInput): void {
  if (!event.isTrusted || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!input.onKey(event)) return;
  event.stopImmediatePropagation();
  event.preventDefault();
}

function withPoint(event: Event, call: (x: number, y: number) => void): void {
  const { clientX, clientY } = event as MouseEvent;
  call(clientX, clientY);
}
