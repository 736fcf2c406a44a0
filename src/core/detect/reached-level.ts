import type { Level } from './finding.schema.ts';
import { compareLevels } from './level.ts';

/** What a rule lends to a verdict. */
export interface Lent {
  readonly weight: number;
  readonly cap: Level;
}

/**
 * The level that rules bring about when contexts lower their sum by `lowered` (zero or less); null for none. A level
 * is reached by the rules whose cap allows it: a capped rule lends no weight to what lies above.
 */
export function reachedLevel(
  rules: readonly Lent[],
  lowered: number,
  thresholds: Readonly<Record<Level, number>>,
): Level | null {
  const reached = (['strong', 'likely', 'note'] as const).find((level) => {
    const able = rules.filter(({ cap }) => compareLevels(cap, level) >= 0);
    return able.length > 0 && sumOfWeights(able) + lowered >= thresholds[level];
  });
  return reached ?? null;
}

export function sumOfWeights(list: readonly { readonly weight: number }[]): number {
  return list.reduce((sum, { weight }) => sum + weight, 0);
}
