/** Makes selectors; remembers positions, so that the paths of a thousand siblings cost one count. */
export type CssPaths = { of(element: Element): string };

/** A maker of selectors for one pass: the page must not change between its calls. */
export function createCssPaths(): CssPaths {
  const paths = new Map<Element, string>();
  const positions = new Map<Element, number>();

  function positionOf(element: Element, parent: Element): number {
    const known = positions.get(element);
    if (known !== undefined) return known;
    let position = 0;
    for (let at = parent.firstElementChild; at !== null; at = at.nextElementSibling) {
      position += 1;
      positions.set(at, position);
    }
    return positions.get(element) ?? 1;
  }

  function stepFrom(parent: Element, element: Element): string {
    const known = paths.get(parent) ?? '';
    return `${known} > ${CSS.escape(element.localName)}:nth-child(${positionOf(element, parent)})`;
  }

  return {
    of(element) {
      for (const at of ancestryDownTo(element, paths)) {
        const parent = at.parentElement;
        const isRoot = parent === null;
        paths.set(
          at,
          hasOwnId(at) ? `#${CSS.escape(at.id)}` : isRoot ? CSS.escape(at.localName) : stepFrom(parent, at),
        );
      }
      return paths.get(element) ?? '';
    },
  };
}

/**
 * A CSS selector that finds exactly this element in its document: from the nearest ancestor with an id of its
 * own (or the root) down by position.
 */
export function cssPath(element: Element): string {
  return createCssPaths().of(element);
}

/** The elements from the first one without a known path down to `element`. */
function ancestryDownTo(element: Element, known: ReadonlyMap<Element, string>): Element[] {
  const line: Element[] = [];
  for (
    let at: Element | null = element;
    at !== null && !known.has(at);
    at = hasOwnId(at) ? null : at.parentElement
  ) {
    line.unshift(at);
    if (hasOwnId(at)) break;
  }
  return line;
}

/** Pages repeat ids: only one that leads back to the element counts. */
function hasOwnId(element: Element): boolean {
  const { id } = element;
  if (id === '' || id.length > 100) return false;
  return element.ownerDocument.querySelectorAll(`#${CSS.escape(id)}`).length === 1;
}
