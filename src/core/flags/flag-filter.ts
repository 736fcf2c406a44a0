import type { Category } from '../category.ts';
import type { Level } from '../detect/finding.schema.ts';
import type { FlagRow } from './flag-row.ts';
import type { FlagState } from './flag-values.ts';

/** What rows to show. An empty list restricts nothing; several values of one list are alternatives. */
export interface FlagFilter {
  readonly sites: readonly string[];
  /** As the site writes them. */
  readonly sellers: readonly string[];
  readonly categories: readonly Category[];
  /** Of the categories asked for, where any are. */
  readonly levels: readonly Level[];
  readonly states: readonly FlagState[];
  readonly rules: readonly string[];
  /** Bounds of the time last seen, milliseconds since the Unix epoch; `seenBefore` is exclusive. */
  readonly seenFrom: number | null;
  readonly seenBefore: number | null;
}

export const NO_FILTER: FlagFilter = {
  sites: [],
  sellers: [],
  categories: [],
  levels: [],
  states: [],
  rules: [],
  seenFrom: null,
  seenBefore: null,
};

/** The rows that pass, in their order; `ids`, where given, holds those that a search found. Linear. */
export function filterRows(
  rows: readonly FlagRow[],
  filter: FlagFilter,
  ids: ReadonlySet<string> | null = null,
): readonly FlagRow[] {
  const tests = testsOf(filter);
  if (ids !== null) tests.push(({ id }) => ids.has(id));
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

type RowTest = (row: FlagRow) => boolean;

function testsOf(filter: FlagFilter): RowTest[] {
  const { seenFrom, seenBefore } = filter;
  const states = setOf(filter.states);
  const sites = setOf(filter.sites);
  const sellers = setOf(filter.sellers);
  const rules = setOf(filter.rules);
  const found = foundTest(filter);
  return [
    states && (({ state }: FlagRow) => states.has(state)),
    sites && (({ site }: FlagRow) => sites.has(site)),
    seenFrom !== null && (({ lastSeen }: FlagRow) => lastSeen >= seenFrom),
    seenBefore !== null && (({ lastSeen }: FlagRow) => lastSeen < seenBefore),
    found,
    sellers && (({ seller }: FlagRow) => seller !== null && sellers.has(seller)),
    rules && ((row: FlagRow) => row.rules.some((rule) => rules.has(rule))),
  ].filter((test): test is RowTest => typeof test === 'function');
}

function foundTest({ categories, levels }: FlagFilter): RowTest | null {
  if (categories.length === 0 && levels.length === 0) return null;
  if (categories.length === 0) return ({ level }) => levels.includes(level);
  return ({ found }) =>
    found.some(
      ({ category, level }) =>
        categories.includes(category) && (levels.length === 0 || levels.includes(level)),
    );
}

function setOf<Value>(values: readonly Value[]): ReadonlySet<Value> | null {
  return values.length === 0 ? null : new Set(values);
}
