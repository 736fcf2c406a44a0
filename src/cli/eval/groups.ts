import { addCounts, type Counts, NO_COUNTS, type Scores, toScores } from './scores.ts';

/** Figures of a group of records. */
export interface GroupReport extends Scores {
  readonly records: number;
}

/** Adds up counts by group. */
export interface Groups {
  add(group: string, counts: Counts): void;
  /** Groups in the order of their names. */
  report(): Readonly<Record<string, GroupReport>>;
}

export function createGroups(): Groups {
  const groups = new Map<string, { records: number; counts: Counts }>();
  return {
    add(group, counts) {
      const known = groups.get(group) ?? { records: 0, counts: NO_COUNTS };
      groups.set(group, { records: known.records + 1, counts: addCounts(known.counts, counts) });
    },
    report() {
      const sorted = [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
      return Object.fromEntries(
        sorted.map(([name, { records, counts }]) => [name, { records, ...toScores(counts) }]),
      );
    },
  };
}
