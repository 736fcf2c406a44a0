import { addCounts, type Counts, NO_COUNTS } from '../../src/cli/eval/scores.ts';
import type { CompiledPacks } from '../../src/core/packs/compiled-packs.ts';
import { fitWeights } from './fit.ts';
import { foldsOf } from './folds.ts';
import type { SeenRecord } from './seen-record.ts';
import { countSeen } from './weights.ts';

/** Counts on records of sources that the weights were not fitted to, all folds together. */
export function crossValidate(
  records: readonly SeenRecord[],
  compiled: CompiledPacks,
  pull: number,
  folds: number,
): Counts {
  const foldOf = foldsOf(
    records.map(({ group }) => group),
    folds,
  );
  return Array.from({ length: folds }, (_, fold) => {
    const isHeldOut = ({ group }: SeenRecord): boolean => foldOf.get(group) === fold;
    const weights = fitWeights(
      records.filter((record) => !isHeldOut(record)),
      compiled,
      pull,
    );
    return countSeen(records.filter(isHeldOut), compiled, weights);
  }).reduce(addCounts, NO_COUNTS);
}
