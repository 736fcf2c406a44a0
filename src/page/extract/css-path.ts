import {
  attributeOf,
  findAllInDocument,
  firstElementChildOf,
  localNameOf,
  nextElementSiblingOf,
  ownerDocumentOf,
  parentElementOf,
  rootOf,
} from '../dom/node-access.ts';

/** Makes selectors; remembers positions, so that the paths of a thousand siblings cost one count. */
export type CssPaths = { of(element: Element): string | null };

const MAX_ID = 100;

/** A maker of selectors for one pass. */
export function createCssPaths(): CssPaths {
  const paths = new Map<Element, string | null>();
  const positions = new Map<Element, number>();
  const lastCounted = new Map<Element, Element>();

  /** Counts on from the last sibling that was asked for: a long list is not counted all at once. */
  function positionOf(element: Element, parent: Element): number {
    const known = positions.get(element);
    if (known !== undefined) return known;
    const counted = lastCounted.get(parent);
    const last = counted !== undefined && parentElementOf(counted) === parent ? counted : undefined;
    let position = last === undefined ? 0 : (positions.get(last) ?? 0);
    let at = last === undefined ? firstElementChildOf(parent) : nextElementSiblingOf(last);
    for (; at !== null; at = nextElementSiblingOf(at)) {
      position += 1;
      positions.set(at, position);
      lastCounted.set(parent, at);
      if (at === element) return position;
    }
    return 1;
  }

  function pathOf(element: Element): string | null {
    const parent = parentElementOf(element);
    if (parent === null) return isRoot(element) ? CSS.escape(localNameOf(element)) : null;
    const outer = paths.get(parent) ?? null;
    return outer === null
      ? null
      : `${outer} > ${CSS.escape(localNameOf(element))}:nth-child(${positionOf(element, parent)})`;
  }

  return {
    of(element) {
      for (const at of openAncestry(element, paths)) paths.set(at, pathOf(at));
      return paths.get(element) ?? null;
    },
  };
}

/**
 * A CSS selector that finds exactly this element in its document: from the nearest ancestor with an id of its
 * own (or the root) down by position. Null for what no selector of the document reaches: in shadow trees, detached.
 */
export function cssPath(element: Element): string | null {
  return createCssPaths().of(element);
}

/** The elements without a known path down to `element`; the path of one with an id of its own becomes known. */
function openAncestry(element: Element, known: Map<Element, string | null>): Element[] {
  const line: Element[] = [];
  for (let at: Element | null = element; at !== null && !known.has(at); at = parentElementOf(at)) {
    const id = ownId(at);
    if (id !== null) {
      known.set(at, `#${CSS.escape(id)}`);
      break;
    }
    line.push(at);
  }
  return line.reverse();
}

/** Pages repeat ids: only one that leads back to the element counts. */
function ownId(element: Element): string | null {
  const id = attributeOf(element, 'id') ?? '';
  if (id === '' || id.length > MAX_ID) return null;
  const document = ownerDocumentOf(element);
  const found = document === null ? [] : findAllInDocument(document, `#${CSS.escape(id)}`);
  return found.length === 1 && found[0] === element ? id : null;
}

function isRoot(element: Element): boolean {
  const document = ownerDocumentOf(element);
  return document !== null && rootOf(document) === element;
}
