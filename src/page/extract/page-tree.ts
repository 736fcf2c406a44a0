import { attributeNamesOf, attributeOf, dataOf, nodeTypeOf, tagNameOf } from '../dom/node-access.ts';
import { type ChildCursor, firstChildIn, nextChildIn, openChildren } from './child-nodes.ts';
import { REGION, type Region, regionOf } from './region.ts';
import { runSteps } from './run-steps.ts';
import { createSignatureTable, type SignatureTable } from './signature.ts';
import { hidesByStyle, isTextlessTag } from './skipped-elements.ts';
import { spreadRegions } from './spread-regions.ts';

/**
 * The elements of a page in document order with sums over their subtrees. A node is its index; its subtree is
 * `[node, end[node])`. Built in one pass, without computed style.
 */
export type PageTree = {
  readonly elements: Element[];
  readonly tags: string[];
  readonly parent: number[];
  readonly end: number[];
  /** Signature of tag and classes, see SignatureTable. */
  readonly kind: number[];
  /** Number of the exact tag and class attribute, see SignatureTable. */
  readonly look: number[];
  /** What the attributes tell besides, as TRAIT bits. */
  readonly traits: number[];
  readonly region: Region[];
  /** Hash of the kind and the kinds of the children: equal for elements of one shape. */
  readonly shape: number[];
  /** Characters of trimmed text, and those of them inside links. */
  readonly text: number[];
  readonly linkText: number[];
  /** Text nodes that are not blank. */
  readonly chunks: number[];
  /** Characters of text nodes long enough to be prose, outside links. */
  readonly prose: number[];
  readonly links: number[];
  readonly images: number[];
  readonly prices: number[];
  readonly headings: number[];
  readonly controls: number[];
  /** Characters of text in navigation or footers. */
  readonly menuText: number[];
  /** All text nodes in document order, blank ones included: `words[firstWords[node]]` is the first below a node. */
  readonly words: Words;
  readonly firstWords: number[];
  readonly signatures: SignatureTable;
  /** Open shadow roots that were read into. */
  readonly shadowRoots: ShadowRoot[];
  /** Characters of text, and of prose, of the whole tree outside navigation and footers. */
  readonly content: { text: number; prose: number };
  /** The page holds more than was read. */
  isCutShort: boolean;
};

/** Text nodes, the node each stands in, and the element that was opened last before it. */
export type Words = { readonly nodes: Text[]; readonly parent: number[]; readonly after: number[] };

/** Bits of `traits`. */
export const TRAIT = { itemprop: 1, testId: 2, author: 4, styled: 8, hidden: 16 } as const;

/** More elements than any list page has; what comes after them is not read. */
const MAX_ELEMENTS = 250_000;
/** Elements and text nodes that are read before the page may have its turn. */
const STEP_NODES = 400;
const PROSE_LENGTH = 80;
const MAX_PRICE_TEXT = 200;
const PRICE_HINT =
  /[¥￥$€£₽₩₹₫₴₸₺₪฿₱]\s?[\d０-９]|\d\s?[¥￥$€£₽₩₹₫₴₸₺₪฿₱]|^[¥￥$€£₽₩₹₫₴₸₺₪฿₱]$|[\d０-９]\s?(?:元|块|円|원|zł|Kč|Ft|lei|kr|руб|р|лв|тг|грн|USDT?|EUR|RMB|CNY|TL|Rs)(?![a-zа-я])|(?:Rs\.?|Rp|RM|EUR|USD|CHF|kr)\s?\d|^(?:面议|议价|negotiable)$/i;
const HEADING = /^H[1-6]$/;
const CONTROL = /^(?:INPUT|SELECT|TEXTAREA|BUTTON)$/;

/** `signatures`: a table to share. `readsHidden`: what its own attributes hide is read too. */
export type TreeOptions = { readonly signatures?: SignatureTable; readonly readsHidden?: boolean };

/**
 * Reads the tree under `root`; elements that never show text are left out (see isSkipped). Trees that share a
 * table of signatures can be compared.
 */
export function buildPageTree(root: Element, options: TreeOptions = {}): PageTree {
  return runSteps(treeSteps(root, options));
}

/** The same in steps of a fraction of a millisecond. What the page changes between two steps is read as it is then. */
export function* treeSteps(root: Element, options: TreeOptions = {}): Generator<void, PageTree> {
  const tree = emptyTree(options.signatures ?? createSignatureTable());
  const cursors: ChildCursor[] = [openInto(tree, root)];
  addElement(tree, root, -1, readAttributes(root));
  let parent = 0;
  let node = firstChildIn(cursors[0]);
  for (let read = 1; parent >= 0; read += 1) {
    if (read % STEP_NODES === 0) yield;
    if (node === null) {
      closeElement(tree, parent);
      cursors.pop();
      const closed = parent;
      parent = tree.parent[parent] ?? -1;
      node = parent < 0 ? null : nextChildIn(cursors.at(-1), tree.elements[closed]);
      continue;
    }
    const child = readNode(tree, node, parent, options.readsHidden === true);
    if (child > 0) {
      parent = child;
      cursors.push(openInto(tree, node as Element));
      node = firstChildIn(cursors.at(-1));
    } else node = nextChildIn(cursors.at(-1), node);
  }
  spreadRegions(tree);
  return tree;
}

function openInto(tree: PageTree, element: Element): ChildCursor {
  const cursor = openChildren(element);
  if (cursor.holder !== element) tree.shadowRoots.push(cursor.holder as ShadowRoot);
  return cursor;
}

/** Adds what the node says; the index of the element to go into, 0 when there is nothing to go into. */
function readNode(tree: PageTree, node: Node, parent: number, readsHidden: boolean): number {
  const type = nodeTypeOf(node);
  if (type === Node.TEXT_NODE) addText(tree, node as Text, parent);
  if (type !== Node.ELEMENT_NODE) return 0;
  const element = node as Element;
  const tag = tagNameOf(element);
  if (CONTROL.test(tag)) bump(tree.controls, parent, 1);
  if (isTextlessTag(tag)) return 0;
  if (tree.elements.length >= MAX_ELEMENTS) {
    tree.isCutShort = true;
    return 0;
  }
  const attributes = readAttributes(element);
  if (!readsHidden && (attributes.traits & TRAIT.hidden) !== 0) return 0;
  return addElement(tree, element, parent, attributes);
}

/** The attributes that tell something, read in one pass over their names. */
type Attributes = {
  className: string;
  id: string;
  role: string;
  isLink: boolean;
  traits: number;
};

function readAttributes(element: Element): Attributes {
  const read: Attributes = { className: '', id: '', role: '', isLink: false, traits: 0 };
  for (const name of attributeNamesOf(element)) readAttribute(read, element, name);
  return read;
}

function readAttribute(read: Attributes, element: Element, name: string): void {
  if (name === 'class') read.className = attributeOf(element, name) ?? '';
  else if (name === 'id') read.id = attributeOf(element, name) ?? '';
  else if (name === 'role') read.role = attributeOf(element, name) ?? '';
  else if (name === 'onclick') read.isLink = true;
  else if (name === 'itemprop') read.traits |= TRAIT.itemprop;
  else if (name === 'data-testid') read.traits |= TRAIT.testId;
  else if (name === 'rel' && attributeOf(element, name) === 'author') read.traits |= TRAIT.author;
  else if (name === 'hidden' && attributeOf(element, name) !== 'until-found') read.traits |= TRAIT.hidden;
  else if (name === 'style') read.traits |= styleTraits(attributeOf(element, name) ?? '');
}

/** Only what an inline style says of showing and of lines matters here; most say `width`. */
function styleTraits(style: string): number {
  if (hidesByStyle(style)) return TRAIT.hidden | TRAIT.styled;
  return /display|visib|white|font|all\s*:/i.test(style) ? TRAIT.styled : 0;
}

function addElement(tree: PageTree, element: Element, parent: number, attributes: Attributes): number {
  const node = tree.elements.length;
  const tag = tagNameOf(element);
  const { className, id, role, traits } = attributes;
  const look = tree.signatures.lookOf(tag, className);
  const kind = tree.signatures.kindOf(look);
  tree.elements.push(element);
  tree.tags.push(tag);
  tree.parent.push(parent);
  tree.end.push(node + 1);
  tree.look.push(look);
  tree.kind.push(kind);
  tree.traits.push(traits);
  tree.shape.push(kind);
  tree.region.push(
    node === 0 ? REGION.main : (regionOf(element, { tag, className, id, role }) ?? REGION.main),
  );
  // Script-driven links count too: pages without `href` exist.
  tree.links.push(tag === 'A' || attributes.isLink || role === 'link' ? 1 : 0);
  tree.images.push(tag === 'IMG' || tag === 'PICTURE' ? 1 : 0);
  tree.headings.push(HEADING.test(tag) ? 1 : 0);
  tree.text.push(0);
  tree.linkText.push(0);
  tree.chunks.push(0);
  tree.prose.push(0);
  tree.prices.push(0);
  tree.controls.push(0);
  tree.menuText.push(0);
  tree.firstWords.push(tree.words.nodes.length);
  return node;
}

function addText(tree: PageTree, node: Text, parent: number): void {
  const data = dataOf(node);
  if (data === '') return;
  tree.words.nodes.push(node);
  tree.words.parent.push(parent);
  tree.words.after.push(tree.elements.length - 1);
  const text = data.trim();
  if (text === '') return;
  bump(tree.text, parent, text.length);
  bump(tree.chunks, parent, 1);
  if (text.length >= PROSE_LENGTH) bump(tree.prose, parent, text.length);
  if (text.length < MAX_PRICE_TEXT && PRICE_HINT.test(text)) bump(tree.prices, parent, 1);
}

function closeElement(tree: PageTree, node: number): void {
  tree.end[node] = tree.elements.length;
  if (tree.tags[node] === 'A') {
    tree.linkText[node] = tree.text[node] ?? 0;
    tree.prose[node] = 0;
  }
  const parent = tree.parent[node] ?? -1;
  if (parent < 0) return;
  bump(tree.text, parent, tree.text[node] ?? 0);
  bump(tree.linkText, parent, tree.linkText[node] ?? 0);
  bump(tree.chunks, parent, tree.chunks[node] ?? 0);
  bump(tree.prose, parent, tree.prose[node] ?? 0);
  bump(tree.links, parent, tree.links[node] ?? 0);
  bump(tree.images, parent, tree.images[node] ?? 0);
  bump(tree.prices, parent, tree.prices[node] ?? 0);
  bump(tree.headings, parent, tree.headings[node] ?? 0);
  bump(tree.controls, parent, tree.controls[node] ?? 0);
  const kind = tree.kind[node] ?? 0;
  tree.shape[parent] = (Math.imul(tree.shape[parent] ?? 0, 31) ^ Math.imul(kind + 1, 0x9e3779b1)) | 0;
}

function bump(values: number[], at: number, by: number): void {
  if (by !== 0) values[at] = (values[at] ?? 0) + by;
}

function emptyTree(signatures: SignatureTable): PageTree {
  return {
    elements: [],
    tags: [],
    parent: [],
    end: [],
    kind: [],
    look: [],
    traits: [],
    region: [],
    shape: [],
    text: [],
    linkText: [],
    chunks: [],
    prose: [],
    links: [],
    images: [],
    prices: [],
    headings: [],
    controls: [],
    menuText: [],
    words: { nodes: [], parent: [], after: [] },
    firstWords: [],
    signatures,
    shadowRoots: [],
    content: { text: 0, prose: 0 },
    isCutShort: false,
  };
}

/** The nodes of the element children, in order. */
export function childrenOf(tree: PageTree, node: number): number[] {
  const children: number[] = [];
  const end = tree.end[node] ?? 0;
  for (let child = node + 1; child < end; child = tree.end[child] ?? end) children.push(child);
  return children;
}

/** The text nodes below `node`, as indices `[first, end)` of `words`. */
export function wordsBelow(tree: PageTree, node: number): { readonly first: number; readonly end: number } {
  const { parent, nodes } = tree.words;
  const first = tree.firstWords[node] ?? 0;
  let end = tree.firstWords[tree.end[node] ?? 0] ?? nodes.length;
  // Text between the node's last element and the next one belongs to what is around it.
  while (end > first && (parent[end - 1] ?? -1) < node) end -= 1;
  return { first, end };
}
