import type { Finding } from '../../core/detect/finding.schema.ts';
import { oneLine } from '../output/one-line.ts';
import { OPTIONAL_TIER } from './tiers.ts';
import type { Verdict } from './verdict.ts';

/** A record whose verdict differs from its label, with what explains it. */
export interface Disagreement {
  readonly kind: 'miss' | 'false alarm' | 'above note';
  readonly id: string;
  readonly tier: string;
  readonly text: string;
  readonly expected: readonly string[];
  readonly findings: readonly { category: string; level: string; score: number; rules: readonly string[] }[];
}

/** What is wrong with a verdict: nothing, a miss, a false alarm, or both. */
export function disagreementsOf(verdict: Verdict): Disagreement[] {
  const { listing, labelled, accepted, findings } = verdict;
  const about = { id: listing.id, tier: labelled.tier, text: listing.text };
  const expected = accepted.length === 0 ? ['none'] : accepted;
  return kindsOf(verdict).map((kind) => ({ kind, ...about, expected, findings: findings.map(brief) }));
}

function kindsOf({ labelled, accepted, flagged, byCategory }: Verdict): Disagreement['kind'][] {
  if (labelled.tier === OPTIONAL_TIER) return flagged.length > 0 ? ['above note'] : [];
  const counts = [...byCategory.values()];
  const kinds: Disagreement['kind'][] = [];
  if (accepted.length > 0 && counts.some(({ misses }) => misses > 0)) kinds.push('miss');
  if (counts.some(({ falseAlarms }) => falseAlarms > 0)) kinds.push('false alarm');
  return kinds;
}

function brief({ category, level, score, matches }: Finding): Disagreement['findings'][number] {
  return { category, level, score, rules: matches.map(({ rule, weight }) => `${rule} ${signed(weight)}`) };
}

function signed(weight: number): string {
  return weight < 0 ? String(weight) : `+${weight}`;
}

/** Some lines of text, the last one blank. */
export function formatDisagreement({ kind, id, tier, text, expected, findings }: Disagreement): string {
  const found = findings.map(
    ({ category, level, score, rules }) => `  found     ${category} ${level} ${score}: ${rules.join(', ')}`,
  );
  const lines = [
    `${kind.toUpperCase()}  ${oneLine(id)}  (${oneLine(tier)})`,
    `  text      ${oneLine(text)}`,
    `  expected  ${expected.join(' or ')}`,
    ...(found.length > 0 ? found : ['  found     nothing']),
  ];
  return `${lines.join('\n')}\n\n`;
}
