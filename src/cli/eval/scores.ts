/** Right answers, false alarms and misses. */
export interface Counts {
  readonly right: number;
  readonly falseAlarms: number;
  readonly misses: number;
}

/** Counts with what follows from them; null where there is nothing to divide by. */
export interface Scores extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export const NO_COUNTS: Counts = { right: 0, falseAlarms: 0, misses: 0 };

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    right: a.right + b.right,
    falseAlarms: a.falseAlarms + b.falseAlarms,
    misses: a.misses + b.misses,
  };
}

export function toScores(counts: Counts): Scores {
  const { right, falseAlarms, misses } = counts;
  return {
    ...counts,
    precision: share(right, right + falseAlarms),
    recall: share(right, right + misses),
    f1: share(2 * right, 2 * right + falseAlarms + misses),
  };
}

/** Null when the whole is nothing. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
