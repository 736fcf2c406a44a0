/** A write a window asked for, and whether it was told that it is stored. */
export interface Work {
  readonly command: WorkCommand;
  readonly isAcked: boolean;
  /** How often it had to be sent again because the background died under it. */
  readonly repeats: number;
}

export type WorkCommand =
  | {
      readonly kind: 'review';
      readonly reviewId: string;
      readonly ids: readonly string[];
      readonly decision: 'confirmed' | 'dismissed';
      readonly reason: null;
      readonly note: string;
    }
  | { readonly kind: 'undo'; readonly reviewId: string; readonly ids: null }
  | { readonly kind: 'remove'; readonly ids: readonly string[] };

/** Numbers from 0 to below 1 that follow from a seed (mulberry32, public domain, by Tommy Ettinger). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Endless work on flags: mostly reviews of one or of many, some taken back, now and then a deletion. */
export function* makeWork(
  ids: readonly string[],
  random: () => number,
  name: string,
): Generator<WorkCommand> {
  const pick = <Value>(list: readonly Value[]): Value => {
    const value = list[Math.floor(random() * list.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const reviews: string[] = [];
  for (let number = 0; ; number += 1) {
    const kind = random();
    if (kind < 0.05) yield { kind: 'remove', ids: [pick(ids)] };
    else if (kind < 0.2 && reviews.length > 0) yield { kind: 'undo', reviewId: pick(reviews), ids: null };
    else {
      const reviewId = `${name}-${String(number).padStart(6, '0')}`;
      const many = random() < 0.3 ? 60 : 1;
      reviews.push(reviewId);
      yield {
        kind: 'review',
        reviewId,
        ids: [...new Set(Array.from({ length: many }, () => pick(ids)))],
        decision: random() < 0.5 ? 'confirmed' : 'dismissed',
        reason: null,
        note: `note of ${reviewId}`,
      };
    }
  }
}
