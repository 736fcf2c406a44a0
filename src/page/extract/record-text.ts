import { createTextStyles, type TextStyles } from './text-style.ts';

/**
 * Where the text of a record comes from. Run `i` says that `lengths[i]` UTF-16 units of the text from
 * `starts[i]` on are the units of `nodes[i]` from `offsets[i]` on. Offsets in no run are line breaks put between
 * blocks. Runs are in order of the text.
 */
export type TextMap = {
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly nodes: readonly Text[];
  readonly offsets: readonly number[];
};

/** A stretch of one text node, UTF-16 offsets, `end` exclusive. */
export type NodeRange = { readonly node: Text; readonly start: number; readonly end: number };

/** What a record says, and where each unit of it stands in the page. */
export type RecordText = { readonly text: string; readonly map: TextMap };

type Writer = {
  text: string;
  starts: number[];
  lengths: number[];
  nodes: Text[];
  offsets: number[];
  /** White space read but not yet written: it is dropped at the ends of lines. */
  pending: { node: Text; offset: number } | null;
};

const BLANKS = /[ \t\n\r\f\u00a0]+/g;

/**
 * The visible text of the elements in page order: white space collapsed, blocks and `<br>` as `\n`, text broken
 * over inline tags joined without a separator. `styles` may be shared by the records of one pass.
 */
export function readRecordText(
  elements: readonly Element[],
  styles: TextStyles = createTextStyles(),
): RecordText {
  const writer: Writer = { text: '', starts: [], lengths: [], nodes: [], offsets: [], pending: null };
  for (const element of elements) {
    breakLine(writer);
    readElement(writer, element, styles);
  }
  breakLine(writer);
  if (writer.text.endsWith('\n')) writer.text = writer.text.slice(0, -1);
  const { text, starts, lengths, nodes, offsets } = writer;
  return { text, map: { starts, lengths, nodes, offsets } };
}

/** The stretches of text nodes behind `[start, end)` of the text, one a node, for highlighting. */
export function rangesFor(map: TextMap, start: number, end: number): NodeRange[] {
  const ranges: { node: Text; start: number; end: number }[] = [];
  for (let run = firstRun(map, start); run < map.starts.length; run += 1) {
    const from = map.starts[run] ?? 0;
    const node = map.nodes[run];
    if (from >= end || node === undefined) break;
    const first = Math.max(start, from) - from;
    const last = Math.min(end - from, map.lengths[run] ?? 0);
    if (first >= last) continue;
    const offset = map.offsets[run] ?? 0;
    const open = ranges.at(-1);
    if (open?.node === node) open.end = offset + last;
    else ranges.push({ node, start: offset + first, end: offset + last });
  }
  return ranges;
}

/** The last run that starts at or before `start`, by halving. */
function firstRun(map: TextMap, start: number): number {
  let low = 0;
  let high = map.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((map.starts[middle] ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Walks without recursion: pages with thousands of nested elements exist. */
function readElement(writer: Writer, root: Element, styles: TextStyles): void {
  const open = [styles.of(root, null)];
  if (open[0]?.isHidden === true) return;
  let parent: Element = root;
  let node: Node | null = root.firstChild;
  while (true) {
    const style = open.at(-1);
    if (style === undefined) return;
    if (node === null) {
      if (style.isBlock) breakLine(writer);
      if (parent === root) return;
      open.pop();
      node = parent.nextSibling;
      parent = parent.parentElement ?? root;
      continue;
    }
    if (node.nodeType === Node.TEXT_NODE) writeText(writer, node as Text, style.keepsLines);
    const next = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
    const entered = next === null ? null : styles.of(next, style);
    if (next?.tagName === 'BR') breakLine(writer);
    if (next === null || entered === null || entered.isHidden) {
      node = node.nextSibling;
      continue;
    }
    if (entered.isBlock) breakLine(writer);
    open.push(entered);
    parent = next;
    node = next.firstChild;
  }
}

function breakLine(writer: Writer): void {
  writer.pending = null;
  if (writer.text !== '' && !writer.text.endsWith('\n')) writer.text += '\n';
}

function writeText(writer: Writer, node: Text, keepsLines: boolean): void {
  const { data } = node;
  let at = 0;
  for (const blank of data.matchAll(BLANKS)) {
    writeRun(writer, node, at, blank.index - at, data);
    at = blank.index + blank[0].length;
    if (keepsLines && blank[0].includes('\n')) breakLine(writer);
    else writer.pending ??= { node, offset: blank.index };
  }
  writeRun(writer, node, at, data.length - at, data);
}

function writeRun(writer: Writer, node: Text, offset: number, length: number, data: string): void {
  if (length === 0) return;
  const { pending } = writer;
  if (pending !== null && writer.text !== '' && !writer.text.endsWith('\n')) {
    addRun(writer, pending.node, pending.offset, 1);
    writer.text += ' ';
  }
  writer.pending = null;
  addRun(writer, node, offset, length);
  writer.text += data.slice(offset, offset + length);
}

function addRun(writer: Writer, node: Text, offset: number, length: number): void {
  writer.starts.push(writer.text.length);
  writer.lengths.push(length);
  writer.nodes.push(node);
  writer.offsets.push(offset);
}
