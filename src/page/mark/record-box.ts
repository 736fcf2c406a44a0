import { type Box, intersectBoxes, unionBox } from './box.ts';

/** Where a record stands and how much of it can be seen, both in viewport pixels. */
export interface RecordBox {
  readonly whole: Box;
  /** `whole` without what scroll containers cut off. */
  readonly visible: Box;
}

/** The elements that give a record its boxes: `display: contents` has none of its own, its children do. */
export function boxedElements(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) =>
    getComputedStyle(element).display === 'contents' ? boxedElements([...element.children]) : [element],
  );
}

/** The ancestors that cut off what of an element sticks out of them, innermost first. */
export function clippingAncestors(element: Element): Element[] {
  const clipping: Element[] = [];
  let position = getComputedStyle(element).position;
  for (let at = element.parentElement; at !== null && !isRoot(at); at = at.parentElement) {
    if (position === 'fixed') break;
    const style = getComputedStyle(at);
    // An absolutely positioned box escapes ancestors that are not its containing block.
    if (position === 'absolute' && style.position === 'static') continue;
    position = style.position;
    if (style.overflow !== 'visible') clipping.push(at);
  }
  return clipping;
}

/** Reads where a record is now; null when nothing of it can be seen. */
export function readRecordBox(boxed: readonly Element[], clipping: readonly Element[]): RecordBox | null {
  const shown = boxed.filter(isShown);
  const whole = unionBox(shown.map((element) => element.getBoundingClientRect()));
  if (whole === null) return null;
  let visible: Box | null = whole;
  for (const ancestor of clipping) {
    visible = intersectBoxes(visible, ancestor.getBoundingClientRect());
    if (visible === null) return null;
  }
  return { whole, visible };
}

function isShown(element: Element): boolean {
  return element.isConnected && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The overflow of the root and the body belongs to the viewport. */
function isRoot(element: Element): boolean {
  return element === element.ownerDocument.documentElement || element === element.ownerDocument.body;
}
