/** What is known of every node of a page, one number a node: the value of node `i` is at `[i]`. */
export type Columns = {
  parent: Int32Array;
  end: Int32Array;
  /** Signature of tag and classes, see SignatureTable. */
  kind: Int32Array;
  /** Number of the exact tag and class attribute, see SignatureTable. */
  look: Int32Array;
  /** What the attributes tell besides, as TRAIT bits. */
  traits: Int32Array;
  /** One of REGION. */
  region: Int32Array;
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
  /** Characters of text in navigation or footers. */
  menuText: Int32Array;
  /** Index of the first text node below a node. */
  firstWords: Int32Array;
};

const COUNT = 18;

/** Columns of zeros with room for so many nodes, in one piece of memory that holds nothing to collect. */
export function createColumns(room: number): Columns {
  const buffer = new ArrayBuffer(room * COUNT * Int32Array.BYTES_PER_ELEMENT);
  const column = (at: number) => new Int32Array(buffer, at * room * Int32Array.BYTES_PER_ELEMENT, room);
  return {
    parent: column(0),
    end: column(1),
    kind: column(2),
    look: column(3),
    traits: column(4),
    region: column(5),
    shape: column(6),
    text: column(7),
    linkText: column(8),
    chunks: column(9),
    prose: column(10),
    links: column(11),
    images: column(12),
    prices: column(13),
    headings: column(14),
    controls: column(15),
    menuText: column(16),
    firstWords: column(17),
  };
}

/** Gives the columns room for so many nodes; what they hold stays. */
export function widenColumns(columns: Columns, room: number): void {
  const wide = createColumns(room);
  for (const name of Object.keys(wide) as (keyof Columns)[]) {
    wide[name].set(columns[name]);
    columns[name] = wide[name];
  }
}
