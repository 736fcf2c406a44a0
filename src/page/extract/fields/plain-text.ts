import {
  childElementCountOf,
  dataOf,
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  parentNodeOf,
  tagNameOf,
  textContentOf,
} from '../../dom/node-access.ts';

const UNREAD: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);
/** UTF-16 units read at most; what is asked for is a title, a name, a price. */
const MAX_TEXT = 4_000;
const LINES = /[\s\u00a0]+/g;
const IRREGULAR = /[^\S ]| {2}/;

/** The text of a small element on one line, its first 4,000 units; scripts and styles inside are left out. */
export function plainText(element: Element): string {
  const raw = rawText(element);
  return (IRREGULAR.test(raw) ? raw.replace(LINES, ' ') : raw).trim();
}

function rawText(root: Element): string {
  if (childElementCountOf(root) === 0)
    return UNREAD.has(tagNameOf(root)) ? '' : (textContentOf(root) ?? '').slice(0, MAX_TEXT);
  let text = '';
  let node: Node = root;
  for (;;) {
    const type = nodeTypeOf(node);
    if (type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE)
      text += dataOf(node as Text).slice(0, MAX_TEXT);
    const isRead = type === Node.ELEMENT_NODE && !UNREAD.has(tagNameOf(node as Element));
    const next = (isRead ? firstChildOf(node) : null) ?? followingIn(root, node);
    if (next === null || text.length >= MAX_TEXT) return text.slice(0, MAX_TEXT);
    node = next;
  }
}

/** The node after this one's subtree, null when that is outside of `root`. */
function followingIn(root: Node, node: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== root; at = parentNodeOf(at)) {
    const next = nextSiblingOf(at);
    if (next !== null) return next;
  }
  return null;
}
