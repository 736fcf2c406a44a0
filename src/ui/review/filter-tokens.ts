import { CATEGORIES } from '../../core/category.ts';
import { LEVELS } from '../../core/detect/finding.schema.ts';
import type { FlagFilter } from '../../core/flags/flag-filter.ts';
import type { FlagRow } from '../../core/flags/flag-row.ts';
import { FLAG_STATES } from '../../core/flags/flag-values.ts';

/** What rows can be filtered by, each with a list of values in the filter. */
export const FILTER_FIELDS = ['states', 'levels', 'categories', 'sites', 'sellers', 'rules'] as const;
export type FilterField = (typeof FILTER_FIELDS)[number];

/** One value of one field, as a token over the table. */
export interface Token {
  readonly field: FilterField;
  readonly value: string;
}

/** Most values of a field that are offered: those of most rows. */
const MAX_OFFERED = 200;

/** The tokens of a filter, in the order of the fields. */
export function tokensOf(filter: FlagFilter): Token[] {
  return FILTER_FIELDS.flatMap((field) => filter[field].map((value) => ({ field, value })));
}

/** The filter with the value added, or without it where it was. */
export function toggleToken(filter: FlagFilter, { field, value }: Token): FlagFilter {
  const values: readonly string[] = filter[field];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [field]: next };
}

/** The values of a field that rows have, the most frequent first; those with an order of their own keep it. */
export function valuesOf(rows: readonly FlagRow[], field: FilterField): readonly string[] {
  if (field === 'states') return FLAG_STATES;
  if (field === 'levels') return LEVELS.filter((level) => level !== 'note').toReversed();
  if (field === 'categories') return CATEGORIES;
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const value of namesIn(row, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return byCount.slice(0, MAX_OFFERED).map(([value]) => value);
}

function namesIn(row: FlagRow, field: 'sites' | 'sellers' | 'rules'): readonly string[] {
  if (field === 'sites') return [row.site];
  if (field === 'rules') return row.rules;
  return row.seller === null ? [] : [row.seller];
}

/** The bounds of the days chosen (`2026-11-22`, in the zone of the browser) as the filter has them; '' for none. */
export function withDays(filter: FlagFilter, from: string, to: string): FlagFilter {
  return { ...filter, seenFrom: startOf(from, 0), seenBefore: startOf(to, 1) };
}

/** The day that a bound of the filter stands for, as a date field takes it; '' for none. */
export function dayOf(ms: number | null, daysBefore: number): string {
  if (ms === null) return '';
  const date = new Date(ms);
  date.setDate(date.getDate() - daysBefore);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function startOf(day: string, daysAfter: number): number | null {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined || Number.isNaN(year + month + date))
    return null;
  return new Date(year, month - 1, date + daysAfter).getTime();
}
