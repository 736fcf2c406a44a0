import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Leads the reader to the heading of a source when it opens, and back to the link it was opened from when it
 * closes. Attach the ref to the heading; `id` is null while nothing is open. A source that is open from the
 * start is brought into view and leaves the focus alone.
 */
export function useSourceFocus(id: string | null): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLElement | null>(null);
  const isFirst = useRef(true);

  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      bringIntoView(heading.current);
    } else if (id === null) {
      if (opener.current?.isConnected) opener.current.focus();
      opener.current = null;
    } else {
      if (document.activeElement instanceof HTMLAnchorElement) opener.current = document.activeElement;
      heading.current?.focus();
    }
  }, [id]);

  useEffect(() => {
    const listening = new AbortController();
    const onClick = ({ target }: MouseEvent) => {
      // The link to what is open already changes no address, so nothing else would happen.
      const link = target instanceof Element ? target.closest('a') : null;
      if (link !== null && link.hash !== '' && link.hash === location.hash) heading.current?.focus();
    };
    document.addEventListener('click', onClick, { signal: listening.signal });
    return () => listening.abort();
  }, []);

  return heading;
}

function bringIntoView(heading: HTMLElement | null): void {
  if (heading !== null && heading.getBoundingClientRect().bottom > innerHeight) heading.scrollIntoView();
}
