import { type Box, isSameBox } from './box.ts';

/** Watches records that stand still and tells as soon as one of them moves. */
export interface Movement {
  /** Watches `element` where it stands; arming it again at the same place costs nothing. */
  arm(element: Element, box: Box): void;
  disarm(): void;
}

/**
 * No browser reports that an element has moved. An intersection observer whose root is cut down to the
 * element's own box does: whatever shifts the element, layout, animation or a scroll container, lowers the
 * intersection.
 */
export function watchMovement(onMove: () => void, signal: AbortSignal): Movement {
  const watched = new Map<Element, IntersectionObserver>();
  const disarm = () => {
    for (const observer of watched.values()) observer.disconnect();
    watched.clear();
  };
  signal.addEventListener('abort', disarm, { once: true });

  const arm = (element: Element, box: Box, threshold = 1) => {
    let isFirst = true;
    const observer = new IntersectionObserver(
      (entries) => {
        const entry = entries.at(-1);
        if (entry === undefined) return;
        if (!isFirst || !isSameBox(entry.boundingClientRect, box)) return onMove();
        isFirst = false;
        // Partly hidden to begin with: watch from the ratio it has.
        const ratio = entry.intersectionRatio;
        if (ratio > 0 && ratio < threshold) rearm(element, box, ratio);
      },
      { root: element.ownerDocument, rootMargin: marginsTo(box, element.ownerDocument), threshold },
    );
    watched.set(element, observer);
    observer.observe(element);
  };
  const rearm = (element: Element, box: Box, threshold: number) => {
    watched.get(element)?.disconnect();
    arm(element, box, threshold);
  };
  return {
    arm: (element, box) => {
      if (!watched.has(element)) arm(element, box);
    },
    disarm,
  };
}

/** Root margins that shrink the viewport to the box. */
function marginsTo(box: Box, { documentElement: { clientWidth, clientHeight } }: Document): string {
  const insets = [box.top, clientWidth - box.right, clientHeight - box.bottom, box.left];
  return insets.map((inset) => `${-Math.floor(inset)}px`).join(' ');
}
