/** Where to go from an element: out, in, or to its neighbours. */
export type WalkStep = 'out' | 'in' | 'next' | 'previous';

/**
 * The element that a step leads to, among those that can be seen; the element itself where there is none. Never
 * leaves `root`.
 */
export function walk(from: Element, step: WalkStep, root: Element): Element {
  return stepFrom(from, step, root) ?? from;
}

function stepFrom(from: Element, step: WalkStep, root: Element): Element | null {
  if (step === 'in') return [...from.children].find(isSeen) ?? null;
  if (from === root) return null;
  const parent = from.parentElement;
  if (step === 'out') return parent;
  const siblings = [...(parent?.children ?? [])].filter((element) => element === from || isSeen(element));
  return siblings[siblings.indexOf(from) + (step === 'next' ? 1 : -1)] ?? null;
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}
