import type { FlagRow } from './flag-row.ts';
import { jaccard, SKETCH_WORDS, shinglesOf, sketchSimilarity } from './text-sketch.ts';

/** From this Jaccard similarity of their shingles on, two texts are nearly the same. */
export const NEAR_SIMILARITY = 0.6;
/** Sketches err: from this estimate on, the texts themselves are compared. */
const CANDIDATE_SIMILARITY = 0.42;
/** Most flags in a group: more is no decision a person can look through. */
export const MAX_SIMILAR = 1_000;

/** Rows with their listings' folded texts and sketches, all by the same index. */
export interface SketchedRows {
  readonly rows: readonly (FlagRow | null | undefined)[];
  /** SKETCH_WORDS words a row; all zero for a text too short. */
  readonly sketches: Int32Array;
  readonly textOf: (index: number) => string;
}

/** Indexes of the rows whose text is nearly that of the row at `index`, which is left out. Linear. */
export function nearDuplicates({ rows, sketches, textOf }: SketchedRows, index: number): number[] {
  const offset = index * SKETCH_WORDS;
  if (!hasSketch(sketches, offset)) return [];
  const shingles = shinglesOf(textOf(index));
  const found: number[] = [];
  for (let other = 0; other < rows.length && found.length < MAX_SIMILAR; other += 1) {
    const at = other * SKETCH_WORDS;
    if (
      other === index ||
      !rows[other] ||
      sketchSimilarity(sketches, offset, sketches, at) < CANDIDATE_SIMILARITY
    )
      continue;
    if (jaccard(shingles, shinglesOf(textOf(other))) >= NEAR_SIMILARITY) found.push(other);
  }
  return found;
}

/** Indexes of the rows that give a contact the row at `index` gives, which is left out. Linear. */
export function sameContact(rows: SketchedRows['rows'], index: number): number[] {
  const handles = new Set(rows[index]?.handles);
  if (handles.size === 0) return [];
  const found: number[] = [];
  for (const [other, row] of rows.entries()) {
    if (found.length === MAX_SIMILAR) break;
    if (other !== index && row?.handles.some((handle) => handles.has(handle))) found.push(other);
  }
  return found;
}

function hasSketch(sketches: Int32Array, offset: number): boolean {
  return sketches.subarray(offset, offset + SKETCH_WORDS).some((word) => word !== 0);
}
