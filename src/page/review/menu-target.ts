import { containsNode } from '../dom/node-access.ts';
import type { Mark } from '../mark/mark.ts';

/** What the menu of the page was last opened on. */
export interface MenuTarget {
  /** The marked listing it was opened on, null for none. Of nested listings it is the innermost. */
  listingAmong(marks: readonly Mark[]): string | null;
}

/** Remembers where the context menu was opened, until the signal aborts. */
export function watchMenuTarget(document: Document, signal: AbortSignal): MenuTarget {
  let target: Node | null = null;
  const note = (event: Event) => {
    const [deepest] = event.composedPath();
    target = deepest instanceof Node ? deepest : null;
  };
  document.addEventListener('contextmenu', note, { capture: true, passive: true, signal });
  return {
    listingAmong(marks) {
      const around = marks.filter(({ elements }) =>
        elements.some((element) => containsNode(element, target)),
      );
      return around.at(-1)?.id ?? null;
    },
  };
}
