import type { Finding, JudgedListing } from '../detect/finding.schema.ts';
import type { TrialCounts } from '../detect/trial.ts';
import type { ScorecardSummary } from '../packs/scorecard.schema.ts';

/** Says why a finding was made, in sentences for people. */
export type Explain = (finding: Finding) => string;

/** What an export is made from: one page's listings with findings, and when they were read. */
export interface Report {
  readonly pageUrl: string | null;
  /** ISO 8601 in UTC. */
  readonly scannedAt: string;
  readonly listings: readonly JudgedListing[];
  /** How well the packs did where they were measured, for whoever relies on the findings. */
  readonly packs?: readonly ScorecardSummary[];
  /** How many listings met each experimental rule. */
  readonly trials?: TrialCounts | undefined;
  readonly explain: Explain;
}
