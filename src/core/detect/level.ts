import type { Finding, Level } from './finding.schema.ts';

const RANK: Readonly<Record<Level, number>> = { note: 0, likely: 1, strong: 2 };

/** Orders levels from `note` to `strong`; fits `Array.prototype.sort`. */
export function compareLevels(a: Level, b: Level): number {
  return RANK[a] - RANK[b];
}

/** The highest level among the findings, null when there are none. */
export function highestLevel(findings: readonly Finding[]): Level | null {
  return findings.reduce<Level | null>(
    (top, { level }) => (top === null || compareLevels(level, top) > 0 ? level : top),
    null,
  );
}

/** A listing is flagged when one of its findings is likely or strong. */
export function isFlagged(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level !== 'note');
}
