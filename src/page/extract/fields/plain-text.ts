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
import { type PageTree, TRAIT, wordsEnd } from '../page-tree.ts';
import { inPieces } from '../words.ts';

const UNREAD: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);
/** UTF-16 units read at most; what is asked for is a title, a name, a price. */
const MAX_TEXT = 4_000;
const LINES = /[\s\u00a0]+/g;
const IRREGULAR = /[^\S ]| {2}/;

/** The text of a small element on one line, its first 4,000 units; scripts and styles inside are left out. */
export function plainText(element: Element): string {
  return onOneLine(rawText(element));
}

/** The same for a node of a tree: from the words read already, of which the page need not be asked again. */
export function plainTextOf(tree: PageTree, node: number): string {
  const element = tree.elements[node];
  if (element === undefined) return '';
  if (((tree.traits[node] ?? 0) & TRAIT.partial) !== 0) return plainText(element);
  const end = wordsEnd(tree, node);
  let text = '';
  for (let word = tree.firstWords[node] ?? 0; word < end && text.length < MAX_TEXT; word += 1)
    text += inPieces(tree.words.data, word) ?? '';
  return onOneLine(text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text);
}

function onOneLine(raw: string): string {
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
