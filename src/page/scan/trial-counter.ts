import type { Trial, TrialCounts } from '../../core/detect/trial.ts';

/** Counts, for one scan at a time, how many listings met each experimental rule. */
export interface TrialCounter {
  /** Notes the trials of a listing; those noted for it before are forgotten. */
  note(listingId: string, trials: readonly Trial[]): void;
  /** The counts so far. A scan other than the last one asked for starts at nothing. */
  countsOf(scanId: string): TrialCounts;
}

/** A counter that has noted nothing. */
export function createTrialCounter(): TrialCounter {
  const rulesOf = new Map<string, readonly string[]>();
  let current = '';
  return {
    note(listingId, trials) {
      if (trials.length === 0) rulesOf.delete(listingId);
      else
        rulesOf.set(
          listingId,
          trials.map(({ rule }) => rule),
        );
    },
    countsOf(scanId) {
      if (scanId !== current) rulesOf.clear();
      current = scanId;
      const counts: Record<string, number> = {};
      for (const rule of [...rulesOf.values()].flat()) counts[rule] = (counts[rule] ?? 0) + 1;
      return counts;
    },
  };
}
