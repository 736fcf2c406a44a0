import { sortFew } from './sort-few.ts';

/** One place where a concept was found: indexes into the folded text, `end` exclusive. */
export interface Hit {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  /** For a phrase, the hits it is made of; empty for a term. */
  readonly parts: readonly Hit[];
  /** For a term in another spelling, the term as packs write it; null when the folded text says it. */
  readonly reads: string | null;
}

/** The parts of a term, shared because most hits are terms. */
export const NO_PARTS: readonly Hit[] = [];

/** Orders hits by start, longer first. */
export function compareHits(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end;
}

/** Sorts hits and drops those that lie inside an earlier one: leftmost, longest. */
export function keepLongest(hits: readonly Hit[]): readonly Hit[] {
  if (isLongest(hits)) return hits;
  const kept: Hit[] = [];
  let reach = -1;
  for (const hit of sortFew([...hits], compareHits)) {
    if (hit.end <= reach) continue;
    kept.push(hit);
    reach = hit.end;
  }
  return kept;
}

/** Whether hits are sorted and none lies inside an earlier one. */
function isLongest(hits: readonly Hit[]): boolean {
  let start = -1;
  let reach = -1;
  for (const hit of hits) {
    if (hit.start <= start || hit.end <= reach) return false;
    start = hit.start;
    reach = hit.end;
  }
  return true;
}

/** In a list sorted by start: index of the first hit that starts at or after `start`. */
export function firstFrom(hits: readonly Hit[], start: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
