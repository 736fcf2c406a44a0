/** Inputs that take no text; every other kind is written into, also kinds that do not exist yet. */
const WITHOUT_TEXT = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);
const WRITING_ROLES = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton', 'listbox', 'application']);

/**
 * Whether a key event goes to something that takes text or letters of its own: fields, lists that jump to a letter,
 * editable parts, programs in a page, and whatever has the focus inside a tree that is closed to us.
 */
export function isWritingTarget(event: Event): boolean {
  const target = event.composedPath()[0] ?? null;
  return target instanceof Element && takesText(target);
}

function takesText(element: Element): boolean {
  const { localName } = element;
  if (localName === 'input') return !WITHOUT_TEXT.has(element.getAttribute('type')?.toLowerCase() ?? 'text');
  if (/^(?:textarea|select|iframe|frame|object|embed)$/.test(localName)) return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  if (element.ownerDocument.designMode === 'on') return true;
  return isInWritingRole(element) || hidesItsFocus(element);
}

function isInWritingRole(element: Element): boolean {
  const role = element.closest('[role]')?.getAttribute('role')?.trim().toLowerCase() ?? '';
  return WRITING_ROLES.has(role);
}

/** The host of a closed tree is named as the target although it cannot have the focus itself. */
function hidesItsFocus(element: Element): boolean {
  if (element.shadowRoot !== null) return false;
  if (element.localName.includes('-')) return true;
  const isHost = element.ownerDocument.activeElement === element && !element.matches('html, body');
  return (
    isHost && element instanceof HTMLElement && element.tabIndex < 0 && !element.hasAttribute('tabindex')
  );
}
