import { fitWidth } from '../output/display-width.ts';
import { oneLine } from '../output/one-line.ts';
import type { GroupReport } from './groups.ts';
import type { EvalReport, OptionalReport } from './tally.ts';
import type { TrialReport } from './trial-tally.ts';

const NAME_WIDTH = 26;
const CELL_WIDTH = 9;
const HEADS = ['RECORDS', 'RIGHT', 'FALSE', 'MISSED', 'PRECISION', 'RECALL', 'F1'];

/** The figures as tables for a terminal. */
export function formatReport(report: EvalReport): string {
  const sections = [
    section('By tier', report.tiers),
    section('Flagged at all, by tier', report.flaggedAtAll),
    section('Core, by category', report.categories),
    section('Core, by language', report.languages),
    section('Core, by obfuscated', report.obfuscated),
  ];
  const optional = report.optional.records > 0 ? [optionalLine(report.optional)] : [];
  const experimental = experimentalSection(report.experimental);
  return `${[`${report.records} records`, ...sections, ...optional, ...experimental].join('\n\n')}\n`;
}

function section(title: string, groups: Readonly<Record<string, GroupReport>>): string {
  const head = row(title, HEADS);
  return [head, ...Object.entries(groups).map(([name, group]) => row(name, cellsOf(group)))].join('\n');
}

function experimentalSection(rules: Readonly<Record<string, TrialReport>>): string[] {
  const lines = Object.entries(rules).map(([rule, { met, inCategory, newlyRight, newlyFalse }]) =>
    row(rule, [met, inCategory, newlyRight, newlyFalse].map(String)),
  );
  const heads = ['MET', 'CATEGORY', '+ RIGHT', '+ FALSE'];
  return lines.length === 0 ? [] : [[row('Experimental rules', heads), ...lines].join('\n')];
}

function row(name: string, cells: readonly string[]): string {
  return `${fitWidth(oneLine(name), NAME_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH + 1)).join('')}`;
}

function cellsOf({ records, right, falseAlarms, misses, precision, recall, f1 }: GroupReport): string[] {
  return [...[records, right, falseAlarms, misses].map(String), ...[precision, recall, f1].map(decimal)];
}

function decimal(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function optionalLine({ records, atNote, flagged, notFound, shareAtNote }: OptionalReport): string {
  const counts = `${atNote} at note, ${flagged} flagged, ${notFound} not found`;
  return `Optional: ${records} records, ${counts}; share at note ${decimal(shareAtNote)}`;
}
