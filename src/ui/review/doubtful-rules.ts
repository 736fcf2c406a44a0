import type { RulePrecision } from '../../core/flags/flag-stats.ts';

/** Fewer decisions than this say nothing about a rule. */
const LEAST_DECIDED = 5;

/** A rule is named as doubtful when more than this share of the decided flags it raised were dismissed. */
const DOUBTFUL_SHARE = 0.5;

/** Whether reviewers dismiss more of what a rule flags than they confirm. */
export function isDoubtful({ confirmed, dismissed }: RulePrecision): boolean {
  const decided = confirmed + dismissed;
  return decided >= LEAST_DECIDED && dismissed / decided > DOUBTFUL_SHARE;
}

/** A report on a rule for its author: what it is, how often it was dismissed, and what it flagged. */
export function ruleReport(
  { rule, confirmed, dismissed }: RulePrecision,
  title: string,
  examples: readonly string[],
): string {
  return [
    `Rule: ${rule} (${title})`,
    `Dismissed: ${dismissed} of ${confirmed + dismissed} decided`,
    'Examples of dismissed listings:',
    ...examples.map((example) => `- ${example}`),
    '',
  ].join('\n');
}
