/** Every row is this high, in CSS pixels, so that any of a hundred thousand is found by a division. */
export const ROW_PX = 36;

/** Rows drawn beyond each edge of what is seen, so that scrolling shows no gap. */
const BEYOND = 12;

/** Which rows are drawn: from `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/** The rows to draw for a place scrolled to. The start is even, so that striped rows keep their stripes. */
export function rowWindow(count: number, scrollTop: number, height: number): RowWindow {
  const seen = Math.max(0, Math.floor(scrollTop / ROW_PX));
  const first = Math.min(Math.max(0, seen - BEYOND), Math.max(0, count - 1));
  const end = Math.min(count, seen + Math.ceil(height / ROW_PX) + BEYOND);
  return { first: first - (first % 2), end: Math.max(end, first) };
}

/** Where to scroll so that a row can be seen whole; null when it can be already. */
export function scrollToShow(index: number, scrollTop: number, height: number): number | null {
  const top = index * ROW_PX;
  if (top < scrollTop) return top;
  return top + ROW_PX > scrollTop + height ? top + ROW_PX - height : null;
}
