import { isSameBox } from './box.ts';
import { type CoverProbe, uncoveredBox } from './covers.ts';
import type { Mark } from './mark.ts';
import { createMarkView, type MarkView, type MarkViewOptions } from './mark-view.ts';
import type { LayerOrigin } from './overlay.ts';
import { boxedElements, clippingAncestors, type RecordBox, readRecordBox } from './record-box.ts';

/** A mark that has DOM of its own just now. */
export interface DrawnMark {
  /** Replaced when a newer one looks the same. */
  mark: Mark;
  readonly view: MarkView;
  readonly boxed: readonly Element[];
  /** Reads where the record is; true when that differs from what is drawn. */
  read(): boolean;
  /** Draws the view where `read` found the record. */
  place(origin: LayerOrigin): void;
  /** Where the record was at the last `read`, null when hidden. */
  readonly box: RecordBox | null;
}

/** Draws one mark; the caller puts `view.root` into the layer. */
export function drawMark(mark: Mark, options: MarkViewOptions, isOwn: CoverProbe['isOwn']): DrawnMark {
  const boxed = boxedElements(mark.elements);
  const clipping = boxed[0] === undefined ? [] : clippingAncestors(boxed[0]);
  const probe: CoverProbe = { document: options.document, elements: mark.elements, isOwn };
  const view = createMarkView(mark, options);
  let box: RecordBox | null = null;
  return {
    mark,
    view,
    boxed,
    get box() {
      return box;
    },
    read() {
      const before = box;
      box = cutCovered(readRecordBox(boxed, clipping), probe);
      return !isSamePlace(before, box);
    },
    place: (origin) => view.place(box, origin),
  };
}

function cutCovered(box: RecordBox | null, probe: CoverProbe): RecordBox | null {
  if (box === null) return null;
  const visible = uncoveredBox(box.visible, probe);
  return visible === null ? null : { whole: box.whole, visible };
}

function isSamePlace(a: RecordBox | null, b: RecordBox | null): boolean {
  if (a === null || b === null) return a === b;
  return isSameBox(a.whole, b.whole) && isSameBox(a.visible, b.visible);
}
