import type { Category } from '../category.ts';
import type { Level, Match } from './finding.schema.ts';

/** An experimental rule met in one listing: counted, and never shown, until the rule is promoted to stable. */
export interface Trial extends Match {
  readonly category: Category;
  /** The level that the stable rules give the listing in this category, null for none. */
  readonly shownLevel: Level | null;
  /** The level it would have if this rule were stable. */
  readonly levelWith: Level | null;
}

/** How many listings met each experimental rule, by rule id. */
export type TrialCounts = Readonly<Record<string, number>>;
