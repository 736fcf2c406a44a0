import type { Category } from '../../../core/category.ts';
import type { Finding, Level } from '../../../core/detect/finding.schema.ts';
import { type ExplainNames, explainFinding, sentencesOf } from '../../../core/explain/explain-finding.ts';
import { oneLine } from '../../output/one-line.ts';

/** What readers of the popup, of exports and of the command line are told of one finding. */
export interface Reason {
  readonly category: Category;
  readonly level: Level;
  readonly sentences: readonly string[];
}

/** The reasons of findings in English, the language of the command line. */
export function reasonsFor(findings: readonly Finding[], names: ExplainNames): Reason[] {
  return findings.map((finding) => {
    const { category, level } = finding;
    return { category, level, sentences: sentencesOf(explainFinding(finding, names, 'en')) };
  });
}

/** One line a sentence under the finding that it explains; says so where readers are shown nothing. */
export function reasonLines(reasons: readonly Reason[]): string[] {
  if (reasons.length === 0) return ['nothing is found, so readers are told nothing'];
  return reasons.flatMap(({ category, level, sentences }) => [
    `${category}, ${level}:`,
    ...sentences.map((sentence) => `  ${oneLine(sentence)}`),
  ]);
}
