import { decodeRows, encodeRows, type RowChunk } from './row-chunk.ts';
import type { StoredRow } from './stored-row.ts';
import { SKETCH_WORDS } from './text-sketch.ts';

/** Rows in columns, with the searched texts and the sketches of the same places: each is read only when it is needed. */
export interface StoredColumns {
  readonly rows: RowChunk;
  readonly texts: string;
  /** SKETCH_WORDS words a place; all zero where there is no sketch. */
  readonly sketches: Int32Array<ArrayBuffer>;
}

/** Rows as they were written together, each with its place. */
export interface LogEntry extends StoredColumns {
  readonly places: Uint32Array<ArrayBuffer>;
}

/** Stands between two texts; folding drops it. */
const TEXT_END = '\u001e';

/** The columns of some rows; those left out are empty places. */
export function encodeColumns(rows: readonly (StoredRow | undefined)[]): StoredColumns {
  const sketches = new Int32Array(rows.length * SKETCH_WORDS);
  for (const [at, one] of rows.entries()) if (one?.sketch) sketches.set(one.sketch, at * SKETCH_WORDS);
  const texts = Array.from(rows, (one) => one?.text ?? '').join(TEXT_END);
  return { rows: encodeRows(rows), texts, sketches };
}

/** The rows of columns, those of empty places left out. `placeOf` tells the place of each by its number in them. */
export function decodeColumns(
  { rows, texts, sketches }: StoredColumns,
  placeOf: (at: number) => number,
): StoredRow[] {
  const words = decodeTexts(texts);
  return decodeRows(rows, (at) => at).map(({ place: at, version, row }) => ({
    place: placeOf(at),
    version,
    row,
    text: words[at] ?? '',
    sketch: sketchAt(sketches, at),
  }));
}

/** The texts of a column, by place in it. */
export function decodeTexts(texts: string): string[] {
  return texts.split(TEXT_END);
}

export function encodeLog(rows: readonly StoredRow[]): LogEntry {
  return { places: Uint32Array.from(rows, ({ place }) => place), ...encodeColumns(rows) };
}

export function decodeLog(entry: LogEntry): StoredRow[] {
  return decodeColumns(entry, (at) => entry.places[at] ?? 0);
}

function sketchAt(sketches: Int32Array, at: number): Int32Array | null {
  const sketch = sketches.slice(at * SKETCH_WORDS, (at + 1) * SKETCH_WORDS);
  return sketch.some((word) => word !== 0) ? sketch : null;
}
