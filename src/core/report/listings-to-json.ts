import { REPORT_NOTE } from './note.ts';
import type { Report } from './report.ts';

/**
 * The report as indented JSON with every field of every listing and finding, each finding explained, the scorecards of the packs and, where
 * experimental rules were met, how often.
 */
export function listingsToJson(report: Report): string {
  const { pageUrl, scannedAt, packs, trials = {}, explain } = report;
  const listings = report.listings.map(({ listing, findings }) => ({
    listing,
    findings: findings.map((finding) => ({ ...finding, why: explain(finding) })),
  }));
  const experimental = Object.keys(trials).length > 0 ? { experimentalRules: trials } : {};
  return `${JSON.stringify({ note: REPORT_NOTE, scannedAt, pageUrl, packs, ...experimental, listings }, null, 2)}\n`;
}
