import type { FlagRow } from '../../core/flags/flag-row.ts';

/** The ids from one row to another, both included, whichever comes first; only the second where the first is unknown. */
export function rangeBetween(rows: readonly FlagRow[], from: string | null, to: string): string[] {
  const start = rows.findIndex(({ id }) => id === from);
  const end = rows.findIndex(({ id }) => id === to);
  if (start < 0 || end < 0) return [to];
  return rows.slice(Math.min(start, end), Math.max(start, end) + 1).map(({ id }) => id);
}
