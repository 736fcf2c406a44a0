import { CHUNK_ROWS, decodeRows, decodeTexts, type RowChunk, type TextChunk } from './row-chunk.ts';
import type { StoredRow } from './stored-row.ts';
import { SKETCH_WORDS } from './text-sketch.ts';

/** The rows of a chunk with their texts and sketches, by place within it; none of a chunk that is not there yet. */
export function decodeStoredRows(
  chunk: number,
  rows: RowChunk | undefined,
  texts: TextChunk | undefined,
): (StoredRow | undefined)[] {
  if (rows === undefined) return [];
  const words = texts === undefined ? [] : decodeTexts(texts);
  return decodeRows(rows).map((one, at) =>
    one === undefined
      ? undefined
      : { place: chunk * CHUNK_ROWS + at, ...one, text: words[at] ?? '', sketch: sketchAt(texts, at) },
  );
}

function sketchAt(texts: TextChunk | undefined, at: number): Int32Array | null {
  const sketch = texts?.sketches.slice(at * SKETCH_WORDS, (at + 1) * SKETCH_WORDS);
  return sketch?.some((word) => word !== 0) ? sketch : null;
}
