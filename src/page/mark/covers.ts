import { type Box, isEmptyBox } from './box.ts';

/** Bars stack (a header over a toolbar), but not higher than this. */
const MAX_STACKED_BARS = 3;

/** What the search for covers needs to know about the page. */
export interface CoverProbe {
  readonly document: Document;
  readonly elements: readonly Element[];
  isOwn(node: Node): boolean;
}

/**
 * Takes away from a record's visible box what fixed and sticky parts of the page lie over: headers, bars,
 * dialogs. A mark floats above everything, so it must hide itself where its record is hidden. Null: all covered.
 */
export function uncoveredBox(box: Box, probe: CoverProbe): Box | null {
  const onScreen = clampToViewport(box, probe.document);
  if (onScreen === null) return box;
  let { top, bottom } = box;
  for (let bar = 0; bar < MAX_STACKED_BARS; bar++) {
    const cover = coverAt(onScreen, Math.max(top, onScreen.top) + 1, probe);
    if (cover === null) break;
    top = cover.bottom;
    if (top >= Math.min(bottom, onScreen.bottom)) return null;
  }
  for (let bar = 0; bar < MAX_STACKED_BARS; bar++) {
    const cover = coverAt(onScreen, Math.min(bottom, onScreen.bottom) - 1, probe);
    if (cover === null) break;
    bottom = cover.top;
  }
  if (top === box.top && bottom === box.bottom) return box;
  const uncovered = { ...box, top, bottom };
  return isEmptyBox(uncovered) ? null : uncovered;
}

function clampToViewport(box: Box, document: Document): Box | null {
  const { clientWidth, clientHeight } = document.documentElement;
  const clamped = {
    left: Math.max(box.left, 0),
    top: Math.max(box.top, 0),
    right: Math.min(box.right, clientWidth),
    bottom: Math.min(box.bottom, clientHeight),
  };
  return isEmptyBox(clamped) ? null : clamped;
}

function coverAt(box: Box, y: number, probe: CoverProbe): Box | null {
  const x = (box.left + box.right) / 2;
  const hit = probe.document.elementsFromPoint(x, y).find((element) => !probe.isOwn(element));
  if (hit === undefined || belongsTogether(hit, probe.elements)) return null;
  const pinned = pinnedAncestor(hit, probe.elements);
  return pinned === null ? null : pinned.getBoundingClientRect();
}

function belongsTogether(hit: Element, elements: readonly Element[]): boolean {
  return elements.some((element) => element.contains(hit) || hit.contains(element));
}

function pinnedAncestor(hit: Element, elements: readonly Element[]): Element | null {
  for (let at: Element | null = hit; at !== null; at = at.parentElement) {
    if (belongsTogether(at, elements)) return null;
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return at;
  }
  return null;
}
