/** Words that stand in one piece of memory. A list that grew as a whole would stop the page for a copy. */
const BITS = 12;
const PIECE = 1 << BITS;

/** A long list in pieces. */
export type Pieces<Value> = readonly (readonly Value[])[];

/** Text nodes with their data, the node each stands in, and the element that was opened last before it. */
export type Words = {
  count: number;
  readonly nodes: Text[][];
  readonly data: string[][];
  readonly parent: number[][];
  readonly after: number[][];
};

export function noWords(): Words {
  return { count: 0, nodes: [], data: [], parent: [], after: [] };
}

/** The value at an index of the whole list. */
export function inPieces<Value>(pieces: Pieces<Value>, index: number): Value | undefined {
  return pieces[index >> BITS]?.[index & (PIECE - 1)];
}

/** Puts a value at the end of the list, index `end`. `room`: how many are expected in all. */
export function put<Value>(pieces: Value[][], end: number, value: Value, room: number): void {
  const place = end & (PIECE - 1);
  if (place === 0) pieces.push(new Array<Value>(end === 0 ? Math.min(PIECE, room) : PIECE));
  const piece = pieces[end >> BITS];
  if (piece !== undefined) piece[place] = value;
}
