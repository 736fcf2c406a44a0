import { CATEGORIES, type Category } from '../category.ts';
import { type ShareInterval, wilson } from '../packs/wilson.ts';
import type { FlagRow } from './flag-row.ts';
import type { FlagState } from './flag-values.ts';

/** How many flags stand where. `changed` counts as not reviewed. */
export type StateCounts = Readonly<Record<FlagState, number>>;

/** Flags of one name: a site, a seller, a category. */
export interface NamedCount {
  readonly name: string;
  readonly flags: number;
  readonly states: StateCounts;
}

/** Flags first seen on one day. */
export interface DayCount {
  /** ISO 8601 in the time zone asked for. */
  readonly day: string;
  readonly flags: number;
}

/** How often reviewers agreed with a rule. */
export interface RulePrecision {
  readonly rule: string;
  readonly confirmed: number;
  readonly dismissed: number;
  /** Confirmed, escalated ones among them, of all decided, with the interval at 95 %; null while none is decided. */
  readonly precision: ShareInterval | null;
  /** Ids of dismissed flags, the latest first, at most MAX_EXAMPLES. */
  readonly examples: readonly string[];
}

export interface FlagStats {
  readonly flags: number;
  readonly states: StateCounts;
  /** From the first day to the last without a gap, at most MAX_DAYS, the latest. */
  readonly days: readonly DayCount[];
  readonly categories: readonly NamedCount[];
  /** The most flagged first. */
  readonly sites: readonly NamedCount[];
  /** The most flagged first, at most MAX_SELLERS: for a picture on this screen, not a list to hand on. */
  readonly sellers: readonly NamedCount[];
  /** The most dismissed first. */
  readonly rules: readonly RulePrecision[];
}

export const MAX_DAYS = 366;
export const MAX_SELLERS = 20;
export const MAX_EXAMPLES = 5;

const DAY_MS = 86_400_000;

/** Counts rows for the charts. `offsetMinutes` is what `Date.getTimezoneOffset` says. Linear. */
export function flagStats(rows: readonly FlagRow[], offsetMinutes = 0): FlagStats {
  return {
    flags: rows.length,
    states: countStates(rows),
    days: countDays(rows, offsetMinutes),
    categories: countCategories(rows),
    sites: countBy(rows, ({ site }) => site),
    sellers: countBy(rows, ({ site, seller }) => (seller === null ? null : `${seller} · ${site}`)).slice(
      0,
      MAX_SELLERS,
    ),
    rules: rulePrecisions(rows),
  };
}

function noCounts(): Record<FlagState, number> {
  return { open: 0, changed: 0, confirmed: 0, dismissed: 0, escalated: 0 };
}

function countStates(rows: readonly FlagRow[]): StateCounts {
  const counts = noCounts();
  for (const { state } of rows) counts[state] += 1;
  return counts;
}

function countBy(rows: readonly FlagRow[], nameOf: (row: FlagRow) => string | null): NamedCount[] {
  const counts = new Map<string, { flags: number; states: Record<FlagState, number> }>();
  for (const row of rows) {
    const name = nameOf(row);
    if (name === null) continue;
    const count = counts.get(name) ?? { flags: 0, states: noCounts() };
    count.flags += 1;
    count.states[row.state] += 1;
    counts.set(name, count);
  }
  return [...counts]
    .map(([name, count]) => ({ name, ...count }))
    .sort((a, b) => b.flags - a.flags || (a.name < b.name ? -1 : 1));
}

function countCategories(rows: readonly FlagRow[]): NamedCount[] {
  const flagsOf = (category: Category) =>
    rows.filter(({ found }) => found.some((one) => one.category === category && one.level !== 'note'));
  return CATEGORIES.map((name) => {
    const flags = flagsOf(name);
    return { name, flags: flags.length, states: countStates(flags) };
  });
}

function countDays(rows: readonly FlagRow[], offsetMinutes: number): DayCount[] {
  const counts = new Map<number, number>();
  for (const { firstSeen } of rows) {
    const day = Math.floor((firstSeen - offsetMinutes * 60_000) / DAY_MS);
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort((a, b) => a - b);
  const last = days.at(-1);
  if (last === undefined) return [];
  const first = Math.max(days[0] ?? last, last - MAX_DAYS + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    day: new Date((first + at) * DAY_MS).toISOString().slice(0, 10),
    flags: counts.get(first + at) ?? 0,
  }));
}

function rulePrecisions(rows: readonly FlagRow[]): RulePrecision[] {
  const decided = new Map<string, { confirmed: number; dismissed: FlagRow[] }>();
  for (const row of rows) {
    for (const rule of row.rules) {
      const count = decided.get(rule) ?? { confirmed: 0, dismissed: [] };
      if (row.state === 'confirmed' || row.state === 'escalated') count.confirmed += 1;
      if (row.state === 'dismissed') count.dismissed.push(row);
      decided.set(rule, count);
    }
  }
  return [...decided]
    .map(([rule, { confirmed, dismissed }]) => ({
      rule,
      confirmed,
      dismissed: dismissed.length,
      precision: wilson(confirmed, confirmed + dismissed.length),
      examples: examplesOf(dismissed),
    }))
    .sort((a, b) => b.dismissed - a.dismissed || (a.rule < b.rule ? -1 : 1));
}

function examplesOf(dismissed: readonly FlagRow[]): string[] {
  return dismissed
    .toSorted((a, b) => b.lastSeen - a.lastSeen)
    .slice(0, MAX_EXAMPLES)
    .map(({ id }) => id);
}
