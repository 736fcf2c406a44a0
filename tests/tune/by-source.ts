import type { Counts } from '../../src/cli/eval/scores.ts';
import type { CompiledPacks } from '../../src/core/packs/compiled-packs.ts';
import type { SeenRecord } from './seen-record.ts';
import { countSeen, type Weights } from './weights.ts';

/** What is right and wrong among the records of one source. */
export interface SourceCount {
  readonly group: string;
  readonly records: number;
  readonly counts: Counts;
}

/** Counts by source, those with most errors first, then the largest. */
export function countBySource(
  records: readonly SeenRecord[],
  compiled: CompiledPacks,
  weights: Weights,
): SourceCount[] {
  const groups = new Map<string, SeenRecord[]>();
  for (const record of records) groups.set(record.group, [...(groups.get(record.group) ?? []), record]);
  return [...groups]
    .map(([group, own]) => ({ group, records: own.length, counts: countSeen(own, compiled, weights) }))
    .sort((a, b) => errorsOf(b) - errorsOf(a) || b.records - a.records || (a.group < b.group ? -1 : 1));
}

function errorsOf({ counts: { falseAlarms, misses } }: SourceCount): number {
  return falseAlarms + misses;
}
