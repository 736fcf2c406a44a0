import { CHUNK_ROWS, decodeTexts } from '../../core/flags/row-chunk.ts';
import { SKETCH_WORDS } from '../../core/flags/text-sketch.ts';
import { openFlagDb } from './open-flag-db.ts';

/** The searched text and the sketch of each place; a text is empty and a sketch zero where there is none. */
export interface PlacedTexts {
  readonly texts: string[];
  sketches: Int32Array;
}

const CHUNKS_AT_ONCE = 32;

/** Reads the texts of all rows in slices. What is still in the log is laid over them. */
export async function readTexts(): Promise<PlacedTexts> {
  const db = await openFlagDb();
  const log = await db.getAll('log');
  const last = (await db.transaction('textChunks').store.openKeyCursor(null, 'prev'))?.key ?? -1;
  const read: PlacedTexts = { texts: [], sketches: new Int32Array((last + 1) * CHUNK_ROWS * SKETCH_WORDS) };
  for (let from = 0; from <= last; from += CHUNKS_AT_ONCE) {
    const range = IDBKeyRange.bound(from, from + CHUNKS_AT_ONCE - 1);
    const store = db.transaction('textChunks').store;
    const [keys, chunks] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
    for (const [at, chunk] of chunks.entries()) {
      const first = (keys[at] ?? 0) * CHUNK_ROWS;
      for (const [index, text] of decodeTexts(chunk).entries()) read.texts[first + index] = text;
      read.sketches.set(chunk.sketches, first * SKETCH_WORDS);
    }
  }
  for (const { place, text, sketch } of log.flat()) placeText(read, place, text, sketch);
  return read;
}

/** Sets the text and the sketch of a place, making room where it lies beyond the end. */
export function placeText(read: PlacedTexts, place: number, text: string, sketch: Int32Array | null): void {
  const needed = (place + 1) * SKETCH_WORDS;
  if (needed > read.sketches.length) {
    const larger = new Int32Array(Math.max(needed, read.sketches.length * 2));
    larger.set(read.sketches);
    read.sketches = larger;
  }
  read.texts[place] = text;
  read.sketches.set(sketch ?? new Int32Array(SKETCH_WORDS), place * SKETCH_WORDS);
}
