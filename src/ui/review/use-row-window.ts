import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ROW_PX, type RowWindow, rowWindow, scrollToShow } from './row-window.ts';

/** A table that draws only the rows near what is seen. */
export interface WindowedRows {
  readonly window: RowWindow;
  /** For the element that scrolls. */
  readonly scroller: (element: HTMLElement | null) => void;
  /** Scrolls no further than needed to show a row. */
  readonly show: (index: number) => void;
}

/** Follows the scroll position and the height of the element given to `scroller`; `headPx` of it are covered. */
export function useRowWindow(count: number, headPx: number): WindowedRows {
  const [place, setPlace] = useState({ top: 0, height: 600 });
  const [element, setElement] = useState<HTMLElement | null>(null);
  const current = useRef<HTMLElement | null>(null);
  current.current = element;
  useEffect(() => {
    if (element === null) return;
    const life = new AbortController();
    const read = () => setPlace({ top: element.scrollTop, height: element.clientHeight - headPx });
    element.addEventListener('scroll', read, { passive: true, signal: life.signal });
    const sizes = new ResizeObserver(read);
    sizes.observe(element);
    return () => {
      life.abort();
      sizes.disconnect();
    };
  }, [element, headPx]);
  const show = useCallback(
    (index: number) => {
      const scroller = current.current;
      if (scroller === null) return;
      const top = scrollToShow(index, scroller.scrollTop, scroller.clientHeight - headPx);
      if (top !== null) scroller.scrollTop = top;
    },
    [headPx],
  );
  // Fewer rows than before: the browser has not scrolled back yet.
  const top = Math.min(place.top, Math.max(0, count * ROW_PX - place.height));
  return { window: rowWindow(count, top, place.height), scroller: setElement, show };
}
