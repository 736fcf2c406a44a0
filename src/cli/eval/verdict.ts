import type { Category } from '../../core/category.ts';
import type { Finding, Level } from '../../core/detect/finding.schema.ts';
import type { Judgement } from '../../core/detect/judge.ts';
import { highestLevel } from '../../core/detect/level.ts';
import type { Trial } from '../../core/detect/trial.ts';
import type { Listing } from '../../core/listing/listing.schema.ts';
import { acceptedCategories, type Labelled } from './label.schema.ts';
import { addCounts, type Counts, NO_COUNTS } from './scores.ts';

/** One labelled listing beside what detection said about it. */
export interface Verdict {
  readonly listing: Listing;
  readonly labelled: Labelled;
  readonly findings: readonly Finding[];
  readonly trials: readonly Trial[];
  readonly accepted: readonly Category[];
  /** Categories found at level likely or strong. */
  readonly flagged: readonly Category[];
  readonly level: Level | null;
  /** What the verdict adds to the counts of each category: the one that is right, missed or a false alarm. */
  readonly byCategory: ReadonlyMap<Category, Counts>;
}

export function toVerdict(listing: Listing, labelled: Labelled, { findings, trials }: Judgement): Verdict {
  const accepted = acceptedCategories(labelled);
  const flagged = findings.filter(({ level }) => level !== 'note').map(({ category }) => category);
  return {
    listing,
    labelled,
    findings,
    trials,
    accepted,
    flagged,
    level: highestLevel(findings),
    byCategory: countCategories(accepted, flagged),
  };
}

/** Any accepted category is one right answer; each category flagged beside them is a false alarm. */
export function countCategories(
  accepted: readonly Category[],
  flagged: readonly Category[],
): Map<Category, Counts> {
  const counts = new Map<Category, Counts>();
  for (const category of flagged) {
    if (!accepted.includes(category)) counts.set(category, { ...NO_COUNTS, falseAlarms: 1 });
  }
  const [main] = accepted;
  if (main === undefined) return counts;
  const hit = accepted.find((category) => flagged.includes(category));
  return counts.set(hit ?? main, hit ? { ...NO_COUNTS, right: 1 } : { ...NO_COUNTS, misses: 1 });
}

/** All categories of a verdict together. */
export function countVerdict({ byCategory }: Verdict): Counts {
  return [...byCategory.values()].reduce(addCounts, NO_COUNTS);
}

/** Flagged or not, whatever the category. */
export function countFlagged({ accepted, flagged }: Verdict): Counts {
  if (accepted.length === 0) return { ...NO_COUNTS, falseAlarms: flagged.length > 0 ? 1 : 0 };
  return flagged.length > 0 ? { ...NO_COUNTS, right: 1 } : { ...NO_COUNTS, misses: 1 };
}
