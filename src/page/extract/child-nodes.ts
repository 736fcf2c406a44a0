import {
  assignedNodesOf,
  firstChildOf,
  nextSiblingOf,
  parentNodeOf,
  shadowRootOf,
  tagNameOf,
} from '../dom/node-access.ts';

/** The children of an element as they are shown, being read one after the other. */
export type ChildCursor = {
  /** What the children hang from: the element, or its open shadow root. */
  readonly holder: Node;
  /** The nodes shown in a slot, which hang elsewhere; null when the children hang from `holder`. */
  readonly assigned: readonly Node[] | null;
  at: number;
};

/** Starts on the children: of an open shadow root where there is one, and of a slot what is put into it. */
export function openChildren(element: Element): ChildCursor {
  const shadow = shadowRootOf(element);
  if (shadow !== null) return { holder: shadow, assigned: null, at: 0 };
  const assigned = tagNameOf(element) === 'SLOT' ? assignedNodesOf(element as HTMLSlotElement) : [];
  return { holder: element, assigned: assigned.length === 0 ? null : assigned, at: 0 };
}

/** The first child, null when there is none. */
export function firstChildIn(cursor: ChildCursor | undefined): Node | null {
  if (cursor === undefined) return null;
  return cursor.assigned === null ? firstChildOf(cursor.holder) : (cursor.assigned[0] ?? null);
}

/** The child after `node`; null after the last, and when the page has moved `node` elsewhere meanwhile. */
export function nextChildIn(cursor: ChildCursor | undefined, node: Node | undefined): Node | null {
  if (cursor === undefined || node === undefined) return null;
  if (cursor.assigned === null) return parentNodeOf(node) === cursor.holder ? nextSiblingOf(node) : null;
  cursor.at += 1;
  return cursor.assigned[cursor.at] ?? null;
}
