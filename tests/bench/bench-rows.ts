/** One line of a bench's report: what was measured, on what, and its figures by name. */
export interface BenchRow {
  readonly on: string;
  readonly figures: Readonly<Record<string, number>>;
}

/** The rows as a table for people. */
function formatRows(rows: readonly BenchRow[]): string {
  const names = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  const table = [
    ['', ...names],
    ...rows.map(({ on, figures }) => [on, ...names.map((name) => figures[name]?.toFixed(2) ?? '')]),
  ];
  const widths = ['', ...names].map((_, column) =>
    Math.max(...table.map((row) => (row[column] ?? '').length)),
  );
  return table
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Prints the rows: a table, or JSON where the arguments ask for it. */
export function printRows(rows: readonly BenchRow[], args: readonly string[]): void {
  console.log(args.includes('--json') ? JSON.stringify(rows, null, 2) : formatRows(rows));
}
