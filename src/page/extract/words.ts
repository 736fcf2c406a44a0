/** Words that stand in one piece of memory. A list that grew as a whole would stop the page for a copy. */
const BITS = 12;
const PIECE = 1 << BITS;
/** Pages hold about one text node and one blank one for each element. */
const WORDS_AN_ELEMENT = 2;

/** A long list in pieces. */
export type Pieces<Value> = readonly (readonly Value[])[];

/** Text nodes with their data, the node each stands in, and the element that was opened last before it. */
export type Words = {
  count: number;
  readonly nodes: Text[][];
  readonly data: string[][];
  parent: Int32Array;
  after: Int32Array;
};

/** Nothing yet, with room for the words of so many elements. */
export function noWords(elements: number): Words {
  const room = WORDS_AN_ELEMENT * elements;
  return { count: 0, nodes: [], data: [], parent: new Int32Array(room), after: new Int32Array(room) };
}

/** The value at an index of the whole list. */
export function inPieces<Value>(pieces: Pieces<Value>, index: number): Value | undefined {
  return pieces[index >> BITS]?.[index & (PIECE - 1)];
}

/** Puts a text node at the end. */
export function addWord(words: Words, node: Text, data: string, parent: number, after: number): void {
  const { count } = words;
  const place = count & (PIECE - 1);
  if (place === 0) addPiece(words);
  if (count === words.parent.length) widen(words);
  const nodes = words.nodes[count >> BITS];
  const texts = words.data[count >> BITS];
  if (nodes !== undefined) nodes[place] = node;
  if (texts !== undefined) texts[place] = data;
  words.parent[count] = parent;
  words.after[count] = after;
  words.count = count + 1;
}

/** A piece has its room up front; the first one, of a small tree, no more than is expected. */
function addPiece({ count, nodes, data, parent }: Words): void {
  const room = count === 0 ? Math.min(PIECE, parent.length) : PIECE;
  nodes.push(new Array<Text>(room));
  data.push(new Array<string>(room));
}

function widen(words: Words): void {
  const room = 2 * words.count + PIECE;
  words.parent = widened(words.parent, room);
  words.after = widened(words.after, room);
}

function widened(values: Int32Array, room: number): Int32Array {
  const wide = new Int32Array(room);
  wide.set(values);
  return wide;
}
