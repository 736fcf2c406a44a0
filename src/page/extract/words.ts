/** Words that stand in one piece of memory. A list that grew as a whole would stop the page for a copy. */
const BITS = 12;
const PIECE = 1 << BITS;
const PLACE = PIECE - 1;

type Piece = { nodes: Text[]; data: string[]; parents: number[]; afters: number[] };

/** Text nodes in document order with their data, the node each stands in, and the element opened last before it. */
export class Words {
  count = 0;
  readonly #pieces: Piece[] = [];
  readonly #room: number;

  /** `room`: how many are expected. */
  constructor(room: number) {
    this.#room = Math.min(PIECE, room);
  }

  add(node: Text, data: string, parent: number, after: number): void {
    const at = this.count & PLACE;
    if (at === 0) this.#pieces.push(emptyPiece(this.count === 0 ? this.#room : PIECE));
    const piece = this.#pieces[this.#pieces.length - 1];
    if (piece === undefined) return;
    piece.nodes[at] = node;
    piece.data[at] = data;
    piece.parents[at] = parent;
    piece.afters[at] = after;
    this.count += 1;
  }

  node(word: number): Text | undefined {
    return this.#pieces[word >> BITS]?.nodes[word & PLACE];
  }

  data(word: number): string {
    return this.#pieces[word >> BITS]?.data[word & PLACE] ?? '';
  }

  parent(word: number): number {
    return this.#pieces[word >> BITS]?.parents[word & PLACE] ?? -1;
  }

  after(word: number): number {
    return this.#pieces[word >> BITS]?.afters[word & PLACE] ?? 0;
  }
}

function emptyPiece(room: number): Piece {
  return {
    nodes: new Array<Text>(room),
    data: new Array<string>(room),
    parents: new Array<number>(room),
    afters: new Array<number>(room),
  };
}
