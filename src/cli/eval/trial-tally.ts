import type { Level } from '../../core/detect/finding.schema.ts';
import { CORE_TIER } from './tiers.ts';
import type { Verdict } from './verdict.ts';

/** What an experimental rule met among core records, and what promoting it would change. */
export interface TrialReport {
  /** Records that met the rule. */
  readonly met: number;
  /** Of these, records of the rule's category. */
  readonly inCategory: number;
  /** Records that would be flagged with it and are not now: rightly, and wrongly. */
  readonly newlyRight: number;
  readonly newlyFalse: number;
}

/** Counts the trials of verdicts by rule. */
export interface TrialTally {
  add(verdict: Verdict): void;
  report(): Readonly<Record<string, TrialReport>>;
}

const NOTHING: TrialReport = { met: 0, inCategory: 0, newlyRight: 0, newlyFalse: 0 };

export function createTrialTally(): TrialTally {
  const rules = new Map<string, TrialReport>();
  return {
    add({ labelled, accepted, trials }) {
      if (labelled.tier !== CORE_TIER) return;
      for (const { rule, category, shownLevel, levelWith } of trials) {
        const before = rules.get(rule) ?? NOTHING;
        const isIn = accepted.includes(category);
        const isNew = isFlag(levelWith) && !isFlag(shownLevel);
        rules.set(rule, {
          met: before.met + 1,
          inCategory: before.inCategory + Number(isIn),
          newlyRight: before.newlyRight + Number(isNew && isIn),
          newlyFalse: before.newlyFalse + Number(isNew && !isIn),
        });
      }
    },
    report: () => Object.fromEntries([...rules].sort(([a], [b]) => a.localeCompare(b, 'en'))),
  };
}

function isFlag(level: Level | null): boolean {
  return level === 'likely' || level === 'strong';
}
