import { useEffect } from 'preact/hooks';

/** Calls back when Escape is pressed while something is open; the popup around it stays. */
export function useEscape(isOpen: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // Otherwise the browser closes the whole popup.
      event.preventDefault();
      onEscape();
    };
    document.addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, [isOpen, onEscape]);
}
