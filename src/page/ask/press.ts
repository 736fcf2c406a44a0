/** Something the reader did on a control that can be done again on their behalf. */
export type Press =
  | {
      readonly kind: 'press';
      readonly target: Element;
      readonly init: MouseEventInit;
      readonly byPointer: boolean;
    }
  | { readonly kind: 'new-tab'; readonly address: string }
  | { readonly kind: 'submit'; readonly form: HTMLFormElement; readonly submitter: HTMLElement | null };

/** What a click, a middle click, a key or a submission asks for. */
export function pressOf(event: Event, control: Element): Press | null {
  if (event instanceof SubmitEvent) {
    return { kind: 'submit', form: event.target as HTMLFormElement, submitter: event.submitter };
  }
  const [first] = event.composedPath();
  const target = first instanceof Element && event instanceof MouseEvent ? first : control;
  const link = control.closest<HTMLAnchorElement>('a[href], area[href]');
  const leadsToPage = link !== null && /^https?:/.test(link.href);
  if (leadsToPage && opensTab(event)) return { kind: 'new-tab', address: link.href };
  if (event.type === 'auxclick') return null;
  return {
    kind: 'press',
    target,
    init: initOf(event),
    byPointer: event instanceof MouseEvent && event.detail > 0,
  };
}

/** Does it now, once: the page's own handlers and the browser's own action, as if there had been no question. */
export function replay(press: Press, view: Window & typeof globalThis): void {
  switch (press.kind) {
    case 'new-tab':
      view.open(press.address, '_blank', 'noopener');
      return;
    case 'submit':
      if (press.form.isConnected) HTMLFormElement.prototype.requestSubmit.call(press.form, press.submitter);
      return;
    case 'press':
      replayPress(press, view);
      return;
    default:
      press satisfies never;
  }
}

/** Handlers may wait for any step of a press. A click that scripts dispatch still follows links and submits forms. */
function replayPress(
  { target, init, byPointer }: Extract<Press, { kind: 'press' }>,
  view: Window & typeof globalThis,
): void {
  if (!target.isConnected) return;
  const all = { ...init, bubbles: true, cancelable: true, composed: true };
  const pointer = { ...all, pointerId: 1, isPrimary: true, pointerType: 'mouse' };
  if (byPointer) {
    target.dispatchEvent(new view.PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
    target.dispatchEvent(new view.MouseEvent('mousedown', { ...all, buttons: 1 }));
    target.dispatchEvent(new view.PointerEvent('pointerup', pointer));
    target.dispatchEvent(new view.MouseEvent('mouseup', all));
  }
  target.dispatchEvent(new view.PointerEvent('click', pointer));
}

function opensTab(event: Event): boolean {
  if (event instanceof KeyboardEvent) return event.ctrlKey || event.metaKey || event.shiftKey;
  if (!(event instanceof MouseEvent)) return false;
  return event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey;
}

/** Whether a press of this button does what the control is there for: the middle one opens links, others open menus. */
export function isMainPress(event: Event, control: Element): boolean {
  if (!(event instanceof MouseEvent) || event.button === 0) return true;
  return event.button === 1 && control.closest('a[href], area[href]') !== null;
}

function initOf(event: Event): MouseEventInit {
  if (!(event instanceof MouseEvent)) return { detail: 0 };
  const { detail, clientX, clientY, screenX, screenY, ctrlKey, altKey, shiftKey, metaKey } = event;
  return { detail, clientX, clientY, screenX, screenY, ctrlKey, altKey, shiftKey, metaKey };
}
