import {
  dataOf,
  elementsByTag,
  findAllIn,
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  parentNodeOf,
  tagNameOf,
} from '../dom/node-access.ts';
import { type ChildCursor, firstChildIn, nextChildIn, openChildren } from './child-nodes.ts';
import { loneClasses } from './lone-classes.ts';
import { type PageTree, TRAIT } from './page-tree.ts';
import { type Attributes, noAttributes, readAttributes } from './read-attributes.ts';
import { REGION, type Region, regionOf } from './region.ts';
import { runSteps } from './run-steps.ts';
import { createSignatureTable, type SignatureTable } from './signature.ts';
import { spreadRegionSteps } from './spread-regions.ts';
import { isMetadata, METADATA, TAG, tagBits } from './tag-bits.ts';
import { createColumns, widenColumns } from './tree-columns.ts';
import { noWords, put, type Words } from './words.ts';

/** More elements than any list page has; what comes after them is not read. */
const MAX_ELEMENTS = 250_000;
/** Elements and text nodes that are read before the page may have its turn. */
const STEP_NODES = 400;
/** Pages hold about one text node and one blank one for each element. */
const WORDS_AN_ELEMENT = 2;
/** With more elements than this the room for them is made in steps. */
const MANY = 10_000;
const PROSE_LENGTH = 80;
const MAX_PRICE_TEXT = 200;
const PRICE_HINT =
  /[¥￥$€£₽₩₹₫₴₸₺₪฿₱]\s?[\d０-９]|\d\s?[¥￥$€£₽₩₹₫₴₸₺₪฿₱]|^[¥￥$€£₽₩₹₫₴₸₺₪฿₱]$|[\d０-９]\s?(?:元|块|円|원|zł|Kč|Ft|lei|kr|руб|р|лв|тг|грн|USDT?|EUR|RMB|CNY|TL|Rs)(?![a-zа-я])|(?:Rs\.?|Rp|RM|EUR|USD|CHF|kr)\s?\d|^(?:面议|议价|negotiable)$/i;

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
  const reading = yield* startReading(root, options);
  while (!readSome(reading, STEP_NODES)) yield;
  trim(reading);
  yield;
  reading.tree.loneClasses = loneClasses(reading.tree);
  yield* spreadRegionSteps(reading.tree);
  return reading.tree;
}

type OpenTree = { -readonly [Key in keyof PageTree]: PageTree[Key] } & {
  readonly elements: Element[];
  readonly tags: string[];
  readonly naming: number[];
  readonly typed: number[];
  readonly metadata: Element[];
  readonly shadowRoots: ShadowRoot[];
  readonly menus: number[];
  readonly words: Words;
};

type Reading = {
  readonly tree: OpenTree;
  readonly readsHidden: boolean;
  /** For each open element how its children are read; null where they hang from the element itself. */
  readonly cursors: (ChildCursor | null)[];
  room: number;
  /** Elements and text nodes read so far. */
  count: number;
  /** The open element, -1 when all is read, and the node to read next in it. */
  parent: number;
  next: Node | null;
  readonly attributes: Attributes;
  /** Regions by look, of elements without id and role. */
  readonly regions: (Region | null)[];
};

function* startReading(root: Element, options: TreeOptions): Generator<void, Reading> {
  // Counting is cheap; room that has to grow costs more than reading. Shadow trees come on top.
  const room = Math.min(MAX_ELEMENTS, elementsByTag(root, '*').length + 1);
  if (room > MANY) yield;
  const elements = new Array<Element>(room);
  if (room > MANY) yield;
  const tree = emptyTree(options.signatures ?? createSignatureTable(), elements);
  const reading: Reading = {
    tree,
    readsHidden: options.readsHidden === true,
    cursors: [],
    room,
    count: 0,
    parent: 0,
    next: null,
    attributes: noAttributes(),
    regions: [],
  };
  const tag = tagNameOf(root);
  readAttributes(reading.attributes, root);
  const bits = tagBits(tag);
  addElement(reading, root, tag, bits, -1);
  enter(reading, root, 0, bits);
  return reading;
}

/** Reads so many nodes; true when there is nothing left. */
function readSome(reading: Reading, count: number): boolean {
  // While this runs the page stands still: only the first node can have been moved meanwhile.
  let mayHaveMoved = true;
  for (let read = 0; read < count && reading.parent >= 0; read += 1) {
    const { next } = reading;
    if (next === null) leave(reading);
    else readNode(reading, next, mayHaveMoved);
    mayHaveMoved = false;
  }
  return reading.parent < 0;
}

/** Goes on with the children of an element. */
function enter(reading: Reading, element: Element, node: number, bits: number): void {
  const cursor = (bits & TAG.plain) === 0 ? openChildren(element) : null;
  reading.parent = node;
  if (cursor === null || (cursor.holder === element && cursor.assigned === null)) {
    reading.cursors.push(null);
    reading.next = firstChildOf(element);
    return;
  }
  if (cursor.holder !== element) reading.tree.shadowRoots.push(cursor.holder as ShadowRoot);
  reading.cursors.push(cursor);
  reading.next = firstChildIn(cursor);
}

function leave(reading: Reading): void {
  const { tree, parent: closed } = reading;
  closeElement(tree, closed, reading.count);
  reading.cursors.pop();
  reading.parent = tree.parent[closed] ?? -1;
  const element = tree.elements[closed];
  reading.next = reading.parent < 0 || element === undefined ? null : following(reading, element, true);
}

/** The next child of the open element; null when the page has moved `node` elsewhere meanwhile. */
function following({ cursors, tree, parent }: Reading, node: Node, mayHaveMoved: boolean): Node | null {
  const cursor = cursors[cursors.length - 1] ?? null;
  if (cursor !== null) return nextChildIn(cursor, node);
  return mayHaveMoved && parentNodeOf(node) !== tree.elements[parent] ? null : nextSiblingOf(node);
}

function readNode(reading: Reading, node: Node, mayHaveMoved: boolean): void {
  const type = nodeTypeOf(node);
  if (type === Node.ELEMENT_NODE && readElement(reading, node as Element)) return;
  if (type === Node.TEXT_NODE) addText(reading, node as Text);
  reading.next = following(reading, node, mayHaveMoved);
}

/** False when there is nothing to go into. */
function readElement(reading: Reading, element: Element): boolean {
  const { tree, parent, attributes } = reading;
  const tag = tagNameOf(element);
  const bits = tagBits(tag);
  if ((bits & TAG.control) !== 0) tree.controls[parent] = (tree.controls[parent] ?? 0) + 1;
  if ((bits & TAG.textless) !== 0) {
    if (isMetadata(element, tag)) tree.metadata.push(element);
    return false;
  }
  if (reading.count >= MAX_ELEMENTS) {
    tree.isCutShort = true;
    return false;
  }
  readAttributes(attributes, element);
  if (!reading.readsHidden && (attributes.traits & TRAIT.hidden) !== 0) {
    tree.metadata.push(...findAllIn(element, METADATA));
    return false;
  }
  enter(reading, element, addElement(reading, element, tag, bits, parent), bits);
  return true;
}

function addElement(reading: Reading, element: Element, tag: string, bits: number, parent: number): number {
  const { tree, attributes } = reading;
  const node = reading.count;
  reading.count += 1;
  if (node === reading.room) {
    reading.room = Math.ceil(reading.room * 1.5) + 16;
    widenColumns(tree, reading.room);
  }
  const { role, traits } = attributes;
  const look = tree.signatures.lookOf(tag, attributes.className);
  const kind = tree.signatures.kindOf(look);
  tree.elements[node] = element;
  tree.tags[node] = tag;
  tree.parent[node] = parent;
  tree.end[node] = node + 1;
  tree.look[node] = look;
  tree.kind[node] = kind;
  tree.traits[node] = traits;
  tree.shape[node] = kind;
  if (node > 0) tree.region[node] = regionFor(reading, element, tag, look) ?? REGION.main;
  // Script-driven links count too: pages without `href` exist.
  if (tag === 'A' || attributes.isLink || role === 'link') tree.links[node] = 1;
  if ((bits & TAG.image) !== 0) tree.images[node] = 1;
  if ((bits & TAG.heading) !== 0) tree.headings[node] = 1;
  if ((bits & TAG.heading) !== 0 || (traits & TRAIT.itemprop) !== 0) tree.naming.push(node);
  if ((traits & TRAIT.typed) !== 0) tree.typed.push(node);
  tree.firstWords[node] = tree.words.count;
  return node;
}

function regionFor(
  { attributes, regions }: Reading,
  element: Element,
  tag: string,
  look: number,
): Region | null {
  const { className, id, role } = attributes;
  if (id !== '' || role !== '' || tag === 'FOOTER') return regionOf(element, { tag, className, id, role });
  const known = regions[look];
  if (known !== undefined) return known;
  const region = regionOf(element, { tag, className, id, role });
  regions[look] = region;
  return region;
}

function addText(reading: Reading, node: Text): void {
  const { tree, parent } = reading;
  const { words, text, chunks, prose, prices } = tree;
  const data = dataOf(node);
  if (data === '') return;
  const { count } = words;
  const room = WORDS_AN_ELEMENT * reading.room;
  put(words.nodes, count, node, room);
  put(words.data, count, data, room);
  put(words.parent, count, parent, room);
  put(words.after, count, reading.count - 1, room);
  words.count += 1;
  const shown = data.trim();
  const { length } = shown;
  if (length === 0) return;
  text[parent] = (text[parent] ?? 0) + length;
  chunks[parent] = (chunks[parent] ?? 0) + 1;
  if (length >= PROSE_LENGTH) prose[parent] = (prose[parent] ?? 0) + length;
  if (length < MAX_PRICE_TEXT && PRICE_HINT.test(shown)) prices[parent] = (prices[parent] ?? 0) + 1;
}

function closeElement(tree: OpenTree, node: number, end: number): void {
  tree.end[node] = end;
  if (tree.tags[node] === 'A') {
    tree.linkText[node] = tree.text[node] ?? 0;
    tree.prose[node] = 0;
  }
  const parent = tree.parent[node] ?? -1;
  if (parent < 0) return;
  addUp(tree.text, parent, node);
  addUp(tree.linkText, parent, node);
  addUp(tree.chunks, parent, node);
  addUp(tree.prose, parent, node);
  addUp(tree.links, parent, node);
  addUp(tree.images, parent, node);
  addUp(tree.prices, parent, node);
  addUp(tree.headings, parent, node);
  addUp(tree.controls, parent, node);
  const kind = tree.kind[node] ?? 0;
  tree.shape[parent] = Math.imul(tree.shape[parent] ?? 0, 31) ^ Math.imul(kind + 1, 0x9e3779b1);
}

/** Lets go of the room that was not needed. */
function trim({ tree, count }: Reading): void {
  tree.elements.length = count;
  tree.tags.length = count;
}

function addUp(values: Int32Array, parent: number, node: number): void {
  const value = values[node] ?? 0;
  if (value !== 0) values[parent] = (values[parent] ?? 0) + value;
}

/** Lists with their room up front: one that grows as it fills stops the page again and again for a copy. */
function emptyTree(signatures: SignatureTable, elements: Element[]): OpenTree {
  const room = elements.length;
  return {
    ...createColumns(room),
    elements,
    tags: new Array<string>(room),
    naming: [],
    typed: [],
    metadata: [],
    words: noWords(),
    signatures,
    loneClasses: new Set(),
    shadowRoots: [],
    menus: [],
    content: { text: 0, prose: 0 },
    isCutShort: false,
  };
}
