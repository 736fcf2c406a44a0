/** What of a press the page does not hear while it is not yet decided. */
const STEPS = ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup', 'touchend', 'dblclick'];
const ENDS = ['click', 'auxclick', 'submit'];

/** Decides on presses before the page hears of them. */
export interface PressGate {
  /** The control to ask before; null where nothing is in the way. Called for every press of the reader's. */
  controlOf(event: Event): Element | null;
  /** The press is complete, and was kept from the page. */
  onHeld(event: Event, control: Element): void;
}

/**
 * Keeps presses on some controls from the page, from their first step to their last. What scripts of the page only
 * pretend to be input goes by: it is not the reader's.
 */
export function holdPresses(view: Window, gate: PressGate, signal: AbortSignal): void {
  const options = { capture: true, passive: false, signal };
  const hold = (event: Event): Element | null => {
    const control = event.isTrusted ? gate.controlOf(event) : null;
    if (control !== null) event.stopImmediatePropagation();
    return control;
  };
  const listening = { capture: true, passive: true, signal };
  for (const type of STEPS) view.addEventListener(type, (event) => void hold(event), listening);
  for (const type of ENDS) {
    view.addEventListener(type, (event) => finish(event, hold(event), gate), options);
  }
  view.addEventListener(
    'keydown',
    (event) => {
      if (isPressKey(event)) finish(event, hold(event), gate);
    },
    options,
  );
}

function finish(event: Event, control: Element | null, gate: PressGate): void {
  if (control === null) return;
  event.preventDefault();
  gate.onHeld(event, control);
}

/** Enter presses everything, Space buttons only. Keys with others held down mean something else. */
function isPressKey(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey) return false;
  const [target] = event.composedPath();
  const isLink = target instanceof Element && target.matches('a[href], area[href]');
  return event.key === 'Enter' || (event.key === ' ' && !isLink);
}
