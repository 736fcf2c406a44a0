import type { WalkStep } from './walk-elements.ts';

/** What a key means while a page is taught. */
export type KeyAction =
  | { readonly kind: 'escape' | 'choose' }
  | { readonly kind: 'walk'; readonly step: WalkStep }
  | { readonly kind: 'resize' | 'match'; readonly by: 1 | -1 };

/** What keys depend on: whether a part of the page is asked for, and the control of the panel that has the focus. */
export type KeyContext = {
  readonly phase: 'pointing' | 'adjusting' | 'saved';
  readonly control: 'button' | 'input' | null;
};

const STEPS: Readonly<Record<string, WalkStep>> = {
  ArrowUp: 'out',
  ArrowDown: 'in',
  ArrowRight: 'next',
  ArrowLeft: 'previous',
};

const CHANGES: Readonly<Record<string, KeyAction>> = {
  ArrowUp: { kind: 'resize', by: 1 },
  ArrowDown: { kind: 'resize', by: -1 },
  ArrowRight: { kind: 'match', by: 1 },
  ArrowLeft: { kind: 'match', by: -1 },
};

/** Null for a key that is left to the control that has the focus, or to the page. */
export function keyAction(key: string, { phase, control }: KeyContext): KeyAction | null {
  if (key === 'Escape') return { kind: 'escape' };
  if (phase === 'saved' || control === 'input') return null;
  if (phase === 'adjusting') return CHANGES[key] ?? null;
  if (key === 'Enter') return control === 'button' ? null : { kind: 'choose' };
  const step = STEPS[key];
  return step === undefined ? null : { kind: 'walk', step };
}

/** What kind of control an element of the panel is. */
export function controlOf(element: Element | null): KeyContext['control'] {
  if (element?.localName === 'button') return 'button';
  return element?.localName === 'input' ? 'input' : null;
}
