import { CHUNK_ROWS } from '../../core/flags/row-chunk.ts';
import { decodeTexts } from '../../core/flags/stored-columns.ts';
import { SKETCH_WORDS } from '../../core/flags/text-sketch.ts';
import { openFlagDb } from './open-flag-db.ts';

/** The sketch of each place, SKETCH_WORDS words each, all zero where there is none. */
export interface PlacedSketches {
  words: Int32Array;
}

/*
 * The log is read first, in a transaction of its own: no write waits, and no row is missed, as rows leave it only for the
 * columns.
 */

/** Chunks of texts read at once: few, so that the rows that are read meanwhile come in between. */
const TEXTS_AT_ONCE = 4;

/** Reads the searched texts of all rows, by place. What is still in the log is laid over them. */
export async function readTexts(): Promise<string[]> {
  const db = await openFlagDb();
  const log = await db.getAll('log');
  const keys = await db.getAllKeys('textChunks');
  const texts: string[] = [];
  for (let at = 0; at < keys.length; at += TEXTS_AT_ONCE) {
    const some = keys.slice(at, at + TEXTS_AT_ONCE);
    const chunks = await db.getAll('textChunks', IDBKeyRange.bound(some[0], some.at(-1)));
    for (const [index, chunk] of chunks.entries()) {
      const first = (some[index] ?? 0) * CHUNK_ROWS;
      for (const [within, text] of decodeTexts(chunk).entries()) texts[first + within] = text;
    }
  }
  for (const { places, texts: logged } of log) {
    for (const [index, text] of decodeTexts(logged).entries()) texts[places[index] ?? 0] = text;
  }
  return texts;
}

/** Reads the sketches of all rows. What is still in the log is laid over them. */
export async function readSketches(): Promise<PlacedSketches> {
  const db = await openFlagDb();
  const log = await db.getAll('log');
  const { store } = db.transaction('sketchChunks');
  const [keys, chunks] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const places = ((keys.at(-1) ?? -1) + 1) * CHUNK_ROWS;
  const sketches: PlacedSketches = { words: new Int32Array(places * SKETCH_WORDS) };
  for (const [at, chunk] of chunks.entries()) {
    sketches.words.set(chunk, (keys[at] ?? 0) * CHUNK_ROWS * SKETCH_WORDS);
  }
  for (const { places: logged, sketches: words } of log) {
    for (const [at, place] of logged.entries())
      placeSketch(sketches, place, words.subarray(at * SKETCH_WORDS, (at + 1) * SKETCH_WORDS));
  }
  return sketches;
}

/** Sets the sketch of a place, making room where it lies beyond the end. */
export function placeSketch(sketches: PlacedSketches, place: number, sketch: Int32Array | null): void {
  const needed = (place + 1) * SKETCH_WORDS;
  if (needed > sketches.words.length) {
    const larger = new Int32Array(Math.max(needed, sketches.words.length * 2));
    larger.set(sketches.words);
    sketches.words = larger;
  }
  sketches.words.set(sketch ?? new Int32Array(SKETCH_WORDS), place * SKETCH_WORDS);
}
