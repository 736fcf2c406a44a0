/** Half a screen around the viewport counts as near, so that a mark is drawn before its record scrolls in. */
const MARGIN = '50% 50%';

/** Tells which of the observed records are in or near the viewport. */
export interface NearViewport {
  observe(id: string, boxed: readonly Element[]): void;
  unobserve(id: string): void;
  isNear(id: string): boolean;
}

/** `onChange` runs, once a frame at most, after records have come near or gone. */
export function watchNearViewport(onChange: () => void, signal: AbortSignal): NearViewport {
  const owners = new Map<Element, string>();
  const elementsOf = new Map<string, readonly Element[]>();
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting && owners.has(target)) near.add(target);
        else near.delete(target);
      }
      onChange();
    },
    { rootMargin: MARGIN },
  );
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  const unobserve = (id: string) => {
    for (const element of elementsOf.get(id) ?? []) {
      if (owners.get(element) !== id) continue;
      owners.delete(element);
      near.delete(element);
      observer.unobserve(element);
    }
    elementsOf.delete(id);
  };
  return {
    observe(id, boxed) {
      elementsOf.set(id, boxed);
      for (const element of boxed) {
        owners.set(element, id);
        observer.observe(element);
      }
    },
    unobserve,
    isNear: (id) => (elementsOf.get(id) ?? []).some((element) => near.has(element)),
  };
}
