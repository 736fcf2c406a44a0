import type { Category } from '../category.ts';
import type { Level } from '../detect/finding.schema.ts';
import type { FlagState } from './flag-values.ts';

/** What was found in one category. */
export interface RowFinding {
  readonly category: Category;
  readonly level: Level;
}

/** What a table, a filter and the statistics need of a flag. Never changed: a flag that changes gets another row. */
export interface FlagRow {
  readonly id: string;
  readonly site: string;
  /** The title, or the beginning of the text where there is none; one line. */
  readonly title: string;
  readonly seller: string | null;
  /** As the page shows it; null for none. */
  readonly price: string | null;
  /** In the order of CATEGORIES. */
  readonly found: readonly RowFinding[];
  /** The highest of `found`. */
  readonly level: Level;
  readonly state: FlagState;
  /** Milliseconds since the Unix epoch. */
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly sightings: number;
  /** Ids of the rules that raised the score, sorted. */
  readonly rules: readonly string[];
  /** Contact handles found in the text, normalised, sorted: two spellings of one number are the same. */
  readonly handles: readonly string[];
}
