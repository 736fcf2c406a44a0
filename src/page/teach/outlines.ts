import { boxOf } from '../dom/node-access.ts';
import { type Box, isEmptyBox } from '../mark/box.ts';
import { createElement } from '../mark/elements.ts';
import { createFrameLoop } from '../mark/frame-loop.ts';
import type { Overlay } from '../mark/overlay.ts';
import { onWakeEvents } from '../mark/wake-events.ts';

/** An element to draw a line around: a listing, the one that was chosen, a field of one, or what is pointed at. */
export type Outline = { readonly element: Element; readonly kind: 'record' | 'chosen' | 'field' | 'target' };

/** Lines around elements of the page, drawn over it. */
export type Outlines = {
  /** Replaces what is outlined. */
  show(outlines: readonly Outline[]): void;
};

/** Lines stay on their elements while the page scrolls and changes; only those near the window are drawn. */
export function createOutlines(document: Document, overlay: Overlay, signal: AbortSignal): Outlines {
  const holder = createElement(document, 'div', 'outlines');
  overlay.layer.append(holder);
  let outlines: readonly Outline[] = [];
  let drawn = '';
  const frames = createFrameLoop(draw, signal);
  onWakeEvents(document, () => frames.wake(), signal);

  function draw(): boolean {
    const origin = overlay.origin();
    const near = outlines.flatMap((outline) => {
      const box = boxOf(outline.element);
      return isEmptyBox(box) || !isNear(box, document) ? [] : [{ ...outline, box }];
    });
    const lines = near.map(({ kind, box }) => ({
      kind,
      left: Math.round((box.left - origin.left) / origin.scale),
      top: Math.round((box.top - origin.top) / origin.scale),
      width: Math.round((box.right - box.left) / origin.scale),
      height: Math.round((box.bottom - box.top) / origin.scale),
    }));
    const now = JSON.stringify(lines);
    if (now === drawn) return false;
    drawn = now;
    holder.replaceChildren(...lines.map((line) => createLine(document, line)));
    return true;
  }

  return {
    show(latest) {
      outlines = latest;
      frames.wake();
    },
  };
}

type Line = { kind: Outline['kind']; left: number; top: number; width: number; height: number };

function createLine(document: Document, { kind, left, top, width, height }: Line): HTMLElement {
  const line = createElement(document, 'div', `line ${kind}`);
  line.style.left = `${left}px`;
  line.style.top = `${top}px`;
  line.style.width = `${width}px`;
  line.style.height = `${height}px`;
  return line;
}

/** In the window or less than half its height away. */
function isNear(box: Box, { documentElement: { clientHeight, clientWidth } }: Document): boolean {
  const margin = clientHeight / 2;
  return (
    box.bottom > -margin &&
    box.top < clientHeight + margin &&
    box.right > -margin &&
    box.left < clientWidth + margin
  );
}
