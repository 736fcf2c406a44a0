/** What is known of every node of a page, one number a node: the value of node `i` is at `[i]`. */
export type Columns = {
  parent: Int32Array;
  end: Int32Array;
  /** Signature of tag and classes, see SignatureTable. */
  kind: Int32Array;
  /** Number of the exact tag and class attribute, see SignatureTable. */
  look: Int32Array;
  /** What the attributes tell besides, as TRAIT bits. */
  traits: Uint16Array;
  /** One of REGION. */
  region: Uint8Array;
  /** Hash of the kind and the kinds of the children: equal for elements of one shape. */
  shape: Int32Array;
  /** Characters of trimmed text, and those of them inside links. */
  text: Int32Array;
  linkText: Int32Array;
  /** Text nodes that are not blank. */
  chunks: Int32Array;
  /** Characters of text nodes long enough to be prose, outside links. */
  prose: Int32Array;
  links: Int32Array;
  images: Int32Array;
  prices: Int32Array;
  headings: Int32Array;
  controls: Int32Array;
  /** Index of the first text node below a node. */
  firstWords: Int32Array;
};

const WIDE = 15;
/** Bytes a node of the narrower columns: traits and region. */
const NARROW = Uint16Array.BYTES_PER_ELEMENT + Uint8Array.BYTES_PER_ELEMENT;

/** Columns of zeros with room for so many nodes, in one piece of memory that holds nothing to collect. */
export function createColumns(room: number): Columns {
  const wide = WIDE * room * Int32Array.BYTES_PER_ELEMENT;
  const buffer = new ArrayBuffer(wide + NARROW * room);
  const column = (at: number) => new Int32Array(buffer, at * room * Int32Array.BYTES_PER_ELEMENT, room);
  return {
    parent: column(0),
    end: column(1),
    kind: column(2),
    look: column(3),
    shape: column(4),
    text: column(5),
    linkText: column(6),
    chunks: column(7),
    prose: column(8),
    links: column(9),
    images: column(10),
    prices: column(11),
    headings: column(12),
    controls: column(13),
    firstWords: column(14),
    traits: new Uint16Array(buffer, wide, room),
    region: new Uint8Array(buffer, wide + room * Uint16Array.BYTES_PER_ELEMENT, room),
  };
}

/** Gives the columns room for so many nodes; what they hold stays. */
export function widenColumns(columns: Columns, room: number): void {
  const wide = createColumns(room);
  for (const name of Object.keys(wide) as (keyof Columns)[]) wide[name].set(columns[name]);
  Object.assign(columns, wide);
}
