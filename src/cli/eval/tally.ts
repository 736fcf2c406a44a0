import { createGroups, type GroupReport } from './groups.ts';
import { share } from './scores.ts';
import { CORE_TIER, OPTIONAL_TIER } from './tiers.ts';
import { createTrialTally, type TrialReport } from './trial-tally.ts';
import { countFlagged, countVerdict, type Verdict } from './verdict.ts';

/** `optional` records are policy calls: none of their levels is wrong, `note` is expected. */
export interface OptionalReport {
  readonly records: number;
  readonly atNote: number;
  readonly flagged: number;
  readonly notFound: number;
  readonly shareAtNote: number | null;
}

export interface EvalReport {
  readonly records: number;
  /** Categories taken together, by tier. Only `core` is broken down further. */
  readonly tiers: Readonly<Record<string, GroupReport>>;
  /** Flagged at all, whatever the category, by tier. */
  readonly flaggedAtAll: Readonly<Record<string, GroupReport>>;
  readonly categories: Readonly<Record<string, GroupReport>>;
  readonly languages: Readonly<Record<string, GroupReport>>;
  readonly obfuscated: Readonly<Record<string, GroupReport>>;
  readonly optional: OptionalReport;
  /** Experimental rules met in core records. */
  readonly experimental: Readonly<Record<string, TrialReport>>;
}

export interface Tally {
  add(verdict: Verdict): void;
  report(): EvalReport;
}

/** Counts verdicts one by one and keeps none of them. */
export function createTally(): Tally {
  const tiers = createGroups();
  const flaggedAtAll = createGroups();
  const categories = createGroups();
  const languages = createGroups();
  const obfuscated = createGroups();
  const trials = createTrialTally();
  const levels = { atNote: 0, flagged: 0, notFound: 0 };
  let records = 0;

  function addCore(verdict: Verdict): void {
    for (const [category, counts] of verdict.byCategory) categories.add(category, counts);
    languages.add(verdict.labelled.lang, countVerdict(verdict));
    obfuscated.add(verdict.labelled.obfuscated ? 'yes' : 'no', countVerdict(verdict));
  }

  return {
    add(verdict) {
      const { tier } = verdict.labelled;
      records += 1;
      trials.add(verdict);
      if (tier === OPTIONAL_TIER) levels[levelGroup(verdict)] += 1;
      else {
        tiers.add(tier, countVerdict(verdict));
        flaggedAtAll.add(tier, countFlagged(verdict));
      }
      if (tier === CORE_TIER) addCore(verdict);
    },
    report: () => ({
      records,
      tiers: tiers.report(),
      flaggedAtAll: flaggedAtAll.report(),
      categories: categories.report(),
      languages: languages.report(),
      obfuscated: obfuscated.report(),
      optional: optionalReport(levels),
      experimental: trials.report(),
    }),
  };
}

function levelGroup({ level }: Verdict): 'atNote' | 'flagged' | 'notFound' {
  if (level === null) return 'notFound';
  return level === 'note' ? 'atNote' : 'flagged';
}

function optionalReport(levels: { atNote: number; flagged: number; notFound: number }): OptionalReport {
  const records = levels.atNote + levels.flagged + levels.notFound;
  return { records, ...levels, shareAtNote: share(levels.atNote, records) };
}
