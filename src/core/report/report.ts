import type { JudgedListing } from '../detect/finding.schema.ts';

/** What an export is made from: one page's listings with findings, and when they were read. */
export interface Report {
  readonly pageUrl: string | null;
  /** ISO 8601 in UTC. */
  readonly scannedAt: string;
  readonly listings: readonly JudgedListing[];
}
