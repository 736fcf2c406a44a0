import { REGION, type Region, regionOf } from './region.ts';
import { createSignatureTable, type SignatureTable } from './signature.ts';
import { isSkipped, isTextless } from './skipped-elements.ts';

/**
 * The elements of a page in document order with sums over their subtrees. A node is its index; its subtree is
 * `[node, end[node])`. Built in one pass, without computed style.
 */
export type PageTree = {
  readonly elements: Element[];
  readonly parent: number[];
  readonly end: number[];
  /** Signature of tag and classes, see SignatureTable. */
  readonly kind: number[];
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
  readonly signatures: SignatureTable;
};

const PROSE_LENGTH = 80;
const MOST_OF_PAGE = 0.55;
const PRICE_HINT =
  /[¥￥$€£₽₩₹₫₴₸₺₪฿₱]\s?[\d０-９]|\d\s?[¥￥$€£₽₩₹₫₴₸₺₪฿₱]|^[¥￥$€£₽₩₹₫₴₸₺₪฿₱]$|[\d０-９]\s?(?:元|块|円|원|zł|Kč|Ft|lei|kr|руб|тг|грн|USDT?|EUR|RMB|CNY|TL|Rs)(?![a-zа-я])|(?:Rs\.?|Rp|RM|EUR|USD|CHF|kr)\s?\d|^(?:面议|议价|negotiable)$/i;
const HEADING = /^H[1-6]$/;
const CONTROL = /^(?:INPUT|SELECT|TEXTAREA|BUTTON)$/;

/** `signatures`: a table to share. `readsHidden`: what its own attributes hide is read too. */
export type TreeOptions = { readonly signatures?: SignatureTable; readonly readsHidden?: boolean };

/**
 * Reads the tree under `root`; elements that never show text are left out (see isSkipped). Trees that share a
 * table of signatures can be compared.
 */
export function buildPageTree(root: Element, options: TreeOptions = {}): PageTree {
  const { signatures = createSignatureTable(), readsHidden = false } = options;
  const isLeftOut = readsHidden ? isTextless : isSkipped;
  const tree = emptyTree(signatures);
  addElement(tree, root, -1);
  let parent = 0;
  let node: Node | null = root.firstChild;
  while (parent >= 0) {
    if (node === null) {
      closeElement(tree, parent);
      node = parent === 0 ? null : (tree.elements[parent]?.nextSibling ?? null);
      parent = tree.parent[parent] ?? -1;
      continue;
    }
    const child = readNode(tree, node, parent, isLeftOut);
    if (child > 0) parent = child;
    node = child > 0 ? node.firstChild : node.nextSibling;
  }
  spreadRegions(tree);
  return tree;
}

/** Adds what the node says; the index of the element to go into, 0 when there is nothing to go into. */
function readNode(
  tree: PageTree,
  node: Node,
  parent: number,
  isLeftOut: (element: Element) => boolean,
): number {
  if (node.nodeType === Node.TEXT_NODE) addText(tree, (node as Text).data, parent);
  if (node.nodeType !== Node.ELEMENT_NODE) return 0;
  const element = node as Element;
  if (CONTROL.test(element.tagName)) bump(tree.controls, parent, 1);
  if (isLeftOut(element)) return 0;
  return addElement(tree, element, parent);
}

function addElement(tree: PageTree, element: Element, parent: number): number {
  const node = tree.elements.length;
  const tag = element.tagName;
  tree.elements.push(element);
  tree.parent.push(parent);
  tree.end.push(node + 1);
  const kind = tree.signatures.kindOf(element);
  tree.kind.push(kind);
  tree.shape.push(kind);
  tree.region.push(node === 0 ? REGION.main : (regionOf(element) ?? REGION.main));
  tree.links.push(isLink(element) ? 1 : 0);
  tree.images.push(tag === 'IMG' || tag === 'PICTURE' ? 1 : 0);
  tree.headings.push(HEADING.test(tag) ? 1 : 0);
  for (const sums of [tree.text, tree.linkText, tree.chunks, tree.prose, tree.prices, tree.controls])
    sums.push(0);
  return node;
}

/**
 * Hands regions down. A name such as `content-sidebar-wrap` on what holds most of the page's text is no region.
 */
function spreadRegions(tree: PageTree): void {
  const most = (tree.text[0] ?? 0) * MOST_OF_PAGE;
  for (let node = 1; node < tree.elements.length; node += 1) {
    const own = (tree.text[node] ?? 0) > most ? REGION.main : (tree.region[node] ?? REGION.main);
    const outer = tree.region[tree.parent[node] ?? 0] ?? REGION.main;
    tree.region[node] = Math.max(own, outer) as Region;
  }
}

/** Script-driven links count too: pages without `href` exist. */
function isLink(element: Element): boolean {
  if (element.tagName === 'A') return true;
  return element.hasAttribute('onclick') || element.getAttribute('role') === 'link';
}

function addText(tree: PageTree, data: string, parent: number): void {
  const text = data.trim();
  if (text === '') return;
  bump(tree.text, parent, text.length);
  bump(tree.chunks, parent, 1);
  if (text.length >= PROSE_LENGTH) bump(tree.prose, parent, text.length);
  if (text.length < 200 && PRICE_HINT.test(text)) bump(tree.prices, parent, 1);
}

function closeElement(tree: PageTree, node: number): void {
  tree.end[node] = tree.elements.length;
  if (tree.elements[node]?.tagName === 'A') tree.linkText[node] = tree.text[node] ?? 0;
  if (tree.elements[node]?.tagName === 'A') tree.prose[node] = 0;
  const parent = tree.parent[node] ?? -1;
  if (parent < 0) return;
  const sums = [
    tree.text,
    tree.linkText,
    tree.chunks,
    tree.prose,
    tree.links,
    tree.images,
    tree.prices,
    tree.headings,
    tree.controls,
  ];
  for (const values of sums) bump(values, parent, values[node] ?? 0);
  const kind = tree.kind[node] ?? 0;
  tree.shape[parent] = (Math.imul(tree.shape[parent] ?? 0, 31) ^ Math.imul(kind + 1, 0x9e3779b1)) | 0;
}

function bump(values: number[], at: number, by: number): void {
  values[at] = (values[at] ?? 0) + by;
}

function emptyTree(signatures: SignatureTable): PageTree {
  return {
    elements: [],
    parent: [],
    end: [],
    kind: [],
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
    signatures,
  };
}

/** The nodes of the element children, in order. */
export function childrenOf(tree: PageTree, node: number): number[] {
  const children: number[] = [];
  const end = tree.end[node] ?? 0;
  for (let child = node + 1; child < end; child = tree.end[child] ?? end) children.push(child);
  return children;
}
