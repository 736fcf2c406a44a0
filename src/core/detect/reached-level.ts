import type { ContextPolarity, Level } from './finding.schema.ts';
import { compareLevels } from './level.ts';

/** What a rule lends to a verdict. */
export interface Lent {
  readonly weight: number;
  readonly cap: Level;
}

/** What a context takes from a verdict. */
export interface Taken {
  readonly weight: number;
  readonly polarity: ContextPolarity;
}

/**
 * The level that rules bring about when contexts lower their sum by `lowered` (zero or less); null for none. A level
 * is reached by the rules whose cap allows it: a capped rule lends no weight to what lies above. No level lies above
 * `ceiling`.
 */
export function reachedLevel(
  rules: readonly Lent[],
  lowered: number,
  thresholds: Readonly<Record<Level, number>>,
  ceiling: Level,
): Level | null {
  const reached = (['strong', 'likely', 'note'] as const).find((level) => {
    if (compareLevels(level, ceiling) > 0) return false;
    const able = rules.filter(({ cap }) => compareLevels(cap, level) >= 0);
    return able.length > 0 && sumOfWeights(able) + lowered >= thresholds[level];
  });
  return reached ?? null;
}

/** The highest level contexts allow: those that report, warn or help may together outweigh any offer. */
export function ceilingOf(contexts: readonly Taken[], outweighs: number | null): Level {
  const telling = contexts.filter(({ polarity }) => polarity !== 'unrelated');
  return outweighs !== null && sumOfWeights(telling) <= outweighs ? 'note' : 'strong';
}

export function sumOfWeights(list: readonly { readonly weight: number }[]): number {
  return list.reduce((sum, { weight }) => sum + weight, 0);
}
