import { containsNode, parentElementOf } from './node-access.ts';

/** The elements around an element, the nearest first, up to the root of its tree. */
export function* ancestorsOf(element: Element): Generator<Element> {
  for (let at = parentElementOf(element); at !== null; at = parentElementOf(at)) yield at;
}

/** The element itself, then the elements around it. */
export function* lineageOf(element: Element): Generator<Element> {
  yield element;
  yield* ancestorsOf(element);
}

/** True when the element or one around it is among `elements`. */
export function isWithin(element: Element, elements: ReadonlySet<Element>): boolean {
  for (const at of lineageOf(element)) if (elements.has(at)) return true;
  return false;
}

/** Elements in page order without those inside another one of them. */
export function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    const last = kept.at(-1);
    if (last === undefined || !containsNode(last, element)) kept.push(element);
  }
  return kept;
}
