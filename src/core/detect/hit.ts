/** One place where a concept was found: indexes into the folded text, `end` exclusive. */
export interface Hit {
  readonly concept: number;
  readonly start: number;
  readonly end: number;
  /** For a phrase, the hits it is made of; empty for a term. */
  readonly parts: readonly Hit[];
}

/** Orders hits by start, longer first. */
export function compareHits(a: Hit, b: Hit): number {
  return a.start - b.start || b.end - a.end;
}

/** Sorts hits and drops those that lie inside an earlier one: leftmost, longest. */
export function keepLongest(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  let reach = -1;
  for (const hit of [...hits].sort(compareHits)) {
    if (hit.end <= reach) continue;
    kept.push(hit);
    reach = hit.end;
  }
  return kept;
}
