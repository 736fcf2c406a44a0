import {
  boxOf,
  firstElementChildOf,
  isVisible,
  nextElementSiblingOf,
  parentElementOf,
} from '../dom/node-access.ts';

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
  if (step === 'in') return childrenOf(from).find(isSeen) ?? null;
  const parent = parentElementOf(from);
  if (from === root || parent === null) return null;
  if (step === 'out') return parent;
  const siblings = childrenOf(parent).filter((element) => element === from || isSeen(element));
  return siblings[siblings.indexOf(from) + (step === 'next' ? 1 : -1)] ?? null;
}

function childrenOf(element: Element): Element[] {
  const children: Element[] = [];
  for (let at = firstElementChildOf(element); at !== null; at = nextElementSiblingOf(at)) children.push(at);
  return children;
}

function isSeen(element: Element): boolean {
  const { width, height } = boxOf(element);
  return width > 0 && height > 0 && isVisible(element, { visibilityProperty: true });
}
