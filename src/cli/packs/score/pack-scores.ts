import { CATEGORIES, type Category } from '../../../core/category.ts';
import type { Scorecard, ScoreGroup } from '../../../core/packs/scorecard.schema.ts';
import { wilson } from '../../../core/packs/wilson.ts';
import { createGroups, type GroupReport, type Groups } from '../../eval/groups.ts';
import { NO_COUNTS } from '../../eval/scores.ts';
import { CORE_TIER } from '../../eval/tiers.ts';
import type { Verdict } from '../../eval/verdict.ts';

/** The figures of one category's scorecard. */
export type PackScores = Pick<Scorecard, 'all' | 'languages' | 'obfuscated' | 'techniques'>;

/** Adds verdicts up category by category; only core records count. */
export interface ScoreKeeper {
  add(verdict: Verdict): void;
  readonly records: number;
  /** The seeds that the records name, null for those that name none. */
  readonly seeds: ReadonlySet<number | null>;
  readonly namesTechniques: boolean;
  scoresOf(category: Category): PackScores;
}

interface Sheets {
  readonly all: Groups;
  readonly languages: Groups;
  readonly obfuscated: Groups;
  readonly techniques: Groups;
}

/** A keeper that has seen nothing. */
export function createScoreKeeper(): ScoreKeeper {
  const byCategory = new Map(CATEGORIES.map((category) => [category, createSheets()]));
  const seeds = new Set<number | null>();
  let records = 0;
  let namesTechniques = false;
  return {
    seeds,
    add(verdict) {
      if (verdict.labelled.tier !== CORE_TIER) return;
      records += 1;
      seeds.add(verdict.labelled.seed ?? null);
      namesTechniques ||= (verdict.labelled.techniques ?? []).length > 0;
      for (const [category, sheets] of byCategory) addTo(sheets, category, verdict);
    },
    get records() {
      return records;
    },
    get namesTechniques() {
      return namesTechniques;
    },
    scoresOf(category) {
      const { all, languages, obfuscated, techniques } = byCategory.get(category) ?? createSheets();
      const [whole = NO_RECORDS] = Object.values(all.report());
      return {
        all: toScoreGroup(whole),
        languages: toScoreGroups(languages),
        obfuscated: { yes: NO_SCORES, no: NO_SCORES, ...toScoreGroups(obfuscated) },
        techniques: toScoreGroups(techniques),
      };
    },
  };
}

function createSheets(): Sheets {
  return {
    all: createGroups(),
    languages: createGroups(),
    obfuscated: createGroups(),
    techniques: createGroups(),
  };
}

function addTo(sheets: Sheets, category: Category, { labelled, byCategory }: Verdict): void {
  const counts = byCategory.get(category) ?? NO_COUNTS;
  sheets.all.add('all', counts);
  sheets.languages.add(labelled.lang, counts);
  sheets.obfuscated.add(labelled.obfuscated ? 'yes' : 'no', counts);
  for (const technique of labelled.techniques ?? []) sheets.techniques.add(technique, counts);
}

type CountedRecords = Pick<GroupReport, 'records' | 'right' | 'falseAlarms' | 'misses'>;

const NO_RECORDS: CountedRecords = { records: 0, ...NO_COUNTS };
const NO_SCORES = toScoreGroup(NO_RECORDS);

function toScoreGroups(groups: Groups): Record<string, ScoreGroup> {
  return Object.fromEntries(
    Object.entries(groups.report()).map(([name, group]) => [name, toScoreGroup(group)]),
  );
}

function toScoreGroup({ records, right, falseAlarms, misses }: CountedRecords): ScoreGroup {
  const precision = wilson(right, right + falseAlarms);
  const recall = wilson(right, right + misses);
  return { records, right, falseAlarms, misses, precision, recall };
}
