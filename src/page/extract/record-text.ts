import { firstNotBelow } from '../../core/first-not-below.ts';
import { type PageTree, wordsEnd } from './page-tree.ts';
import { buildPageTree } from './read-tree.ts';
import { createTextStyles, type TextStyle, type TextStyles } from './text-style.ts';
import { inPieces } from './words.ts';

/**
 * Where the text of a record comes from. Run `i` says that `lengths[i]` UTF-16 units of the text from
 * `starts[i]` on are the units of `nodes[i]` from `offsets[i]` on. Offsets in no run are line breaks put between
 * blocks, and blanks before shares. Runs are in order of the text.
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
export type RecordText = { readonly text: string; readonly map: TextMap; readonly isCutShort: boolean };

/** The runs of the text that is being written, but for their nodes; used again, so that no list grows a second time. */
type Runs = { readonly starts: number[]; readonly lengths: number[]; readonly offsets: number[] };
const runs: Runs = { starts: [], lengths: [], offsets: [] };

type Writer = {
  /** The text written so far; `length` and `atLineStart` are known without asking it, which would copy it. */
  text: string;
  length: number;
  atLineStart: boolean;
  endsInDigit: boolean;
  nodes: Text[];
  /** White space read but not yet written: it is dropped at the ends of lines. */
  pending: { node: Text; offset: number } | null;
  isCutShort: boolean;
};

const BLANKS = /[ \t\n\r\f\u00a0]+/g;
/** A text of words with one blank between any two, none of them a line break. */
const IRREGULAR = /[\t\n\r\f\u00a0]| {2}|^ | $/;
/** UTF-16 units that are read of a record; longer than anyone describes an offer. */
const MAX_TEXT = 60_000;
const BEGINS_WITH_SHARE = /^\d{1,2}\s?%/;
const ZERO = 0x30;
const NINE = 0x39;
/** Runs that most records have room in. */
const FEW_RUNS = 256;

/**
 * The visible text of the elements in page order: white space collapsed, blocks and `<br>` as `\n`, text broken
 * over inline tags joined without a separator but for a blank between an amount and a share (`$500` `60% off`).
 * `styles` may be shared by the records of one pass.
 */
export function readRecordText(
  elements: readonly Element[],
  styles: TextStyles = createTextStyles(),
): RecordText {
  const writer = createWriter();
  for (const element of elements) readNode(writer, buildPageTree(element), 0, styles);
  return finish(writer);
}

/** The same for nodes of a tree that is there already. */
export function readTreeText(tree: PageTree, nodes: readonly number[], styles: TextStyles): RecordText {
  const writer = createWriter();
  for (const node of nodes) readNode(writer, tree, node, styles);
  return finish(writer);
}

function createWriter(): Writer {
  return {
    text: '',
    length: 0,
    atLineStart: true,
    endsInDigit: false,
    nodes: [],
    pending: null,
    isCutShort: false,
  };
}

function finish(writer: Writer): RecordText {
  breakLine(writer);
  const { nodes, isCutShort } = writer;
  const text = writer.length === 0 ? '' : writer.text.slice(0, -1);
  const map = {
    starts: runs.starts.slice(0, nodes.length),
    lengths: runs.lengths.slice(0, nodes.length),
    nodes,
    offsets: runs.offsets.slice(0, nodes.length),
  };
  if (nodes.length > FEW_RUNS) forgetRuns();
  return { text, map, isCutShort };
}

/** The room that one long text took is not kept. */
function forgetRuns(): void {
  runs.starts.length = 0;
  runs.lengths.length = 0;
  runs.offsets.length = 0;
}

/** The stretches of text nodes behind `[start, end)` of the text, one a node, for highlighting. */
export function rangesFor(map: TextMap, start: number, end: number): NodeRange[] {
  const ranges: { node: Text; start: number; end: number }[] = [];
  for (let run = Math.max(0, firstNotBelow(map.starts, start + 1) - 1); run < map.starts.length; run += 1) {
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

/** The elements around the place that is being read, outermost first. */
type Open = { readonly nodes: number[]; readonly styles: TextStyle[] };

/** Goes through the elements and the text nodes of the tree side by side, both in document order. */
function readNode(writer: Writer, tree: PageTree, root: number, styles: TextStyles): void {
  breakLine(writer);
  const style = styles.of(tree, root, null);
  if (style.isHidden) return;
  const open: Open = { nodes: [root], styles: [style] };
  const end = tree.end[root] ?? 0;
  const last = wordsEnd(tree, root);
  let word = tree.firstWords[root] ?? 0;
  for (let node = root; node < end; ) {
    for (; word < last && (tree.words.after[word] ?? 0) <= node; word += 1)
      writeWord(writer, tree, word, open);
    node += 1;
    if (node >= end) break;
    if (openNode(writer, tree, node, open, styles)) continue;
    word = Math.max(word, wordsEnd(tree, node));
    node = (tree.end[node] ?? end) - 1;
  }
  closeDownTo(writer, open, -1);
}

/** False when nothing of the node shows. */
function openNode(writer: Writer, tree: PageTree, node: number, open: Open, styles: TextStyles): boolean {
  closeDownTo(writer, open, tree.parent[node] ?? -1);
  const style = styles.of(tree, node, open.styles[open.styles.length - 1] ?? null);
  if (tree.tags[node] === 'BR') breakLine(writer);
  if (style.isHidden) return false;
  if (style.isBlock) breakLine(writer);
  open.nodes.push(node);
  open.styles.push(style);
  return true;
}

function closeDownTo(writer: Writer, { nodes, styles }: Open, node: number): void {
  while (nodes.length > 0 && nodes[nodes.length - 1] !== node) {
    nodes.pop();
    if (styles.pop()?.isBlock === true) breakLine(writer);
  }
}

function writeWord(writer: Writer, tree: PageTree, word: number, open: Open): void {
  const node = inPieces(tree.words.nodes, word);
  closeDownTo(writer, open, tree.words.parent[word] ?? -1);
  if (node === undefined) return;
  writeText(
    writer,
    node,
    inPieces(tree.words.data, word) ?? '',
    open.styles[open.styles.length - 1]?.keepsLines === true,
  );
}

function breakLine(writer: Writer): void {
  writer.pending = null;
  if (writer.atLineStart) return;
  append(writer, '\n');
  writer.atLineStart = true;
}

function writeText(writer: Writer, node: Text, all: string, keepsLines: boolean): void {
  const room = MAX_TEXT - writer.length;
  const data = all.length > room ? all.slice(0, Math.max(0, room)) : all;
  if (data !== all) writer.isCutShort = true;
  if (data === '') return;
  if (writer.endsInDigit && writer.pending === null && BEGINS_WITH_SHARE.test(data)) append(writer, ' ');
  if (IRREGULAR.test(data)) writePieces(writer, node, data, keepsLines);
  else writeRun(writer, node, 0, data.length, data);
}

function writePieces(writer: Writer, node: Text, data: string, keepsLines: boolean): void {
  let at = 0;
  // Not `matchAll`, which makes a pattern of its own for each text.
  BLANKS.lastIndex = 0;
  for (let blank = BLANKS.exec(data); blank !== null; blank = BLANKS.exec(data)) {
    // One plain blank between two words shows as it is: the run goes on.
    const isInside = at < blank.index && blank.index + 1 < data.length;
    if (blank[0] === ' ' && isInside) continue;
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
  if (pending !== null && !writer.atLineStart) {
    addRun(writer, pending.node, pending.offset, 1);
    append(writer, ' ');
  }
  writer.pending = null;
  addRun(writer, node, offset, length);
  append(writer, length === data.length ? data : data.slice(offset, offset + length));
  writer.atLineStart = false;
}

function append(writer: Writer, text: string): void {
  const last = text.charCodeAt(text.length - 1);
  writer.text += text;
  writer.length += text.length;
  writer.endsInDigit = last >= ZERO && last <= NINE;
}

function addRun(writer: Writer, node: Text, offset: number, length: number): void {
  const at = writer.nodes.length;
  runs.starts[at] = writer.length;
  runs.lengths[at] = length;
  runs.offsets[at] = offset;
  writer.nodes.push(node);
}
