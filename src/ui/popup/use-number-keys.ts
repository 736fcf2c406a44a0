import { useEffect } from 'preact/hooks';

/**
 * Calls back with 0 for the key 1, 1 for 2 and so on, up to `count` keys, unless a modifier is held or the reader is
 * writing.
 */
export function useNumberKeys(count: number, onNumber: (index: number) => void): void {
  useEffect(() => {
    const controller = new AbortController();
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) return;
      const index = Number(event.key) - 1;
      if (Number.isInteger(index) && index >= 0 && index < count) onNumber(index);
    };
    document.addEventListener('keydown', onKey, { signal: controller.signal });
    return () => controller.abort();
  }, [count, onNumber]);
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('textarea, input');
}
