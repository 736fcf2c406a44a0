import { share } from '../../../src/cli/eval/scores.ts';
import type { Kept } from './measure.ts';

/** What several ways of writing leave together. */
export interface KeptShare {
  readonly changed: number;
  readonly kept: number;
  /** Null when nothing was changed. */
  readonly share: number | null;
}

/** Adds up the texts of several ways of writing. */
export function shareKept(results: readonly Kept[]): KeptShare {
  const changed = results.reduce((sum, result) => sum + result.changed, 0);
  const kept = results.reduce((sum, result) => sum + result.kept, 0);
  return { changed, kept, share: share(kept, changed) };
}
