/** A rectangle in CSS pixels of the viewport; `right` and `bottom` are exclusive edges, not distances. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around all of them, null when there is none with an area. */
export function unionBox(boxes: Iterable<Box>): Box | null {
  let union: Box | null = null;
  for (const box of boxes) {
    if (isEmptyBox(box)) continue;
    union = union === null ? box : around(union, box);
  }
  return union;
}

/** What two boxes share, null when that is nothing. */
export function intersectBoxes(a: Box, b: Box): Box | null {
  const shared = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return isEmptyBox(shared) ? null : shared;
}

/** Whether two boxes agree to within half a pixel, less than anyone can see move. */
export function isSameBox(a: Box, b: Box): boolean {
  return (
    Math.abs(a.left - b.left) < 0.5 &&
    Math.abs(a.top - b.top) < 0.5 &&
    Math.abs(a.right - b.right) < 0.5 &&
    Math.abs(a.bottom - b.bottom) < 0.5
  );
}

export function isEmptyBox({ left, top, right, bottom }: Box): boolean {
  return right - left <= 0 || bottom - top <= 0;
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
