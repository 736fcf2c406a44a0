import type { Patterns } from '../../../core/packs/read-patterns.ts';
import type { FiringTerm } from './ordinary-alarms.ts';
import type { CoveredTerm } from './repeated-terms.ts';
import { formatRemark, type Remark } from './report-line.ts';

/** Everything a check found. */
export interface CheckReport {
  readonly patterns: Patterns;
  readonly examples: number;
  readonly ordinaryTexts: number;
  readonly remarks: readonly Remark[];
  readonly firing: readonly FiringTerm[];
  readonly repeated: readonly CoveredTerm[];
  readonly covered: readonly CoveredTerm[];
  /** Every term that fires or is covered, not the first few. */
  readonly listsTerms: boolean;
}

const SHOWN_TERMS = 15;

/** The report for a terminal; its last line counts. */
export function formatCheck(report: CheckReport): string {
  const { remarks } = report;
  const problems = remarks.filter(({ kind }) => kind === 'problem').length;
  const useless = report.covered.filter(({ isWhole }) => isWhole);
  const inner = report.covered.filter(({ isWhole }) => !isWhole);
  const sections = [
    [whatWasChecked(report)],
    remarks.map(formatRemark),
    terms('terms that meet rules in ordinary texts', report.firing.map(firingLine), report),
    terms(
      'terms that a shorter term finds at the same place: take them out',
      useless.map(coveredLine),
      report,
    ),
    terms(
      'terms that a shorter term stands in: needed only where the longer place matters',
      inner.map(coveredLine),
      report,
    ),
    [`${problems} problems, ${remarks.length - problems} warnings`],
  ];
  const shown = sections.filter((lines) => lines.length > 0);
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function whatWasChecked({ patterns: { packs, terms: files }, examples, ordinaryTexts }: CheckReport): string {
  const rules = packs.flatMap(({ data }) => data.rules);
  const trials = rules.filter(({ status }) => status === 'experimental').length;
  const words = files.flatMap(({ data }) => Object.values(data.terms).flat()).length;
  return (
    `${packs.length} packs, ${rules.length} rules (${trials} experimental), ${words} terms in ${files.length} files, ` +
    `${examples} examples, ${ordinaryTexts} ordinary texts`
  );
}

function terms(title: string, lines: readonly string[], { listsTerms }: CheckReport): string[] {
  if (lines.length === 0) return [];
  const shown = listsTerms ? lines : lines.slice(0, SHOWN_TERMS);
  const more = lines.length - shown.length;
  return [
    `${title} (${lines.length})`,
    ...shown.map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more: --terms lists them`] : []),
  ];
}

function firingLine({ rule, concept, words, texts }: FiringTerm): string {
  return `${String(texts).padStart(4)}  ${words} (${concept}) in ${rule}`;
}

function coveredLine({ term, by }: CoveredTerm): string {
  return `${term.file}: ${term.concept}: “${term.text}” by “${by.text}”${by.file === term.file ? '' : ` of ${by.file}`}`;
}
