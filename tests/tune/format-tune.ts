import { type Counts, toScores } from '../../src/cli/eval/scores.ts';
import { fitWidth } from '../../src/cli/output/display-width.ts';
import type { SourceCount } from './by-source.ts';
import type { MetCount } from './met-counts.ts';
import type { ThresholdCount } from './thresholds.ts';
import type { Weights } from './weights.ts';

/** A weight that the fit would change. */
export interface Change {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** Everything a run of the tuning found. */
export interface TuneReport {
  readonly records: number;
  readonly groups: number;
  readonly folds: number;
  readonly present: Counts;
  readonly met: ReadonlyMap<string, MetCount>;
  readonly weights: Weights;
  /** By strength of the pull towards the present weights: counts on held-out sources. */
  readonly heldOut: readonly { readonly pull: number; readonly counts: Counts }[];
  readonly best: number;
  readonly fitted: Counts;
  readonly thresholds: readonly ThresholdCount[];
  readonly sources: readonly SourceCount[];
  readonly changes: readonly Change[];
  readonly brokenExamples: readonly string[];
}

const NAME = 44;
const SHOWN_SOURCES = 15;

/** The report for a terminal. */
export function formatTune(report: TuneReport): string {
  const { heldOut, changes, brokenExamples } = report;
  const sections = [
    [`${report.records} core records of ${report.groups} sources, ${report.folds} folds by source`],
    ['Rules and contexts: met in offers of their category, met elsewhere, weight', ...metLines(report)],
    ['Sources with most errors, with the present weights', ...sourceLines(report.sources)],
    ['Scores from a threshold on, with the present weights', ...report.thresholds.map(thresholdLine)],
    [
      'Precision, recall, F1',
      countsLine('present weights, all records', report.present),
      ...heldOut.map(({ pull, counts }) =>
        countsLine(`held-out sources, weights fitted, pull ${pull}`, counts),
      ),
      countsLine(`fitted to all records, pull ${report.best}`, report.fitted),
    ],
    changes.length === 0
      ? ['No change is suggested.']
      : [
          'Suggested weights',
          ...changes.map(({ key, from, to }) => `${fitWidth(key, NAME)} ${from} → ${to}`),
        ],
    brokenExamples.length === 0 ? [] : ['Examples these weights would break', ...brokenExamples],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function metLines({ met, weights }: TuneReport): string[] {
  return [...weights].map(([key, weight]) => {
    const { offers, others } = met.get(key) ?? { offers: 0, others: 0 };
    const cells = [offers, others, weight].map((cell) => String(cell).padStart(6));
    return `${fitWidth(key, NAME)}${cells.join('')}`;
  });
}

function sourceLines(sources: readonly SourceCount[]): string[] {
  return sources
    .slice(0, SHOWN_SOURCES)
    .map(({ group, records, counts }) => countsLine(`${group} (${records})`, counts));
}

function thresholdLine({ threshold, counts }: ThresholdCount): string {
  return countsLine(`from ${threshold}`, counts);
}

function countsLine(name: string, counts: Counts): string {
  const { precision, recall, f1 } = toScores(counts);
  const shares = [precision, recall, f1].map((share) =>
    (share === null ? '-' : share.toFixed(3)).padStart(8),
  );
  const { right, falseAlarms, misses } = counts;
  return `${fitWidth(name, NAME)}${shares.join('')}   ${right} right, ${falseAlarms} false, ${misses} missed`;
}
