import type { Counts } from '../../src/cli/eval/scores.ts';
import type { CompiledPacks } from '../../src/core/packs/compiled-packs.ts';
import type { SeenRecord } from './seen-record.ts';
import { countSeen, type Weights } from './weights.ts';

/** What is found when only scores from `threshold` on are counted. */
export interface ThresholdCount {
  readonly threshold: number;
  readonly counts: Counts;
}

/** Counts for a row of thresholds, to choose `likely` and `strong` by. */
export function countThresholds(
  records: readonly SeenRecord[],
  compiled: CompiledPacks,
  weights: Weights,
  thresholds: readonly number[],
): ThresholdCount[] {
  return thresholds.map((threshold) => {
    const lowest = { note: threshold, likely: threshold, strong: threshold };
    const packs = compiled.packs.map((pack) => ({ ...pack, thresholds: lowest }));
    return { threshold, counts: countSeen(records, { ...compiled, packs }, weights) };
  });
}
