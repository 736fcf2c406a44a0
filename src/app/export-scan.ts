import { type Scorecard, summaryOf } from '../core/packs/scorecard.schema.ts';
import { listingsToCsv } from '../core/report/listings-to-csv.ts';
import { listingsToJson } from '../core/report/listings-to-json.ts';
import type { Explain, Report } from '../core/report/report.ts';
import type { Scan } from '../core/scan/scan.schema.ts';
import { saveFile, type TextFile } from '../platform/downloads.ts';

export type ExportFormat = 'json' | 'csv';

/** Saves the scan's listings with findings as a file of the reader's. */
export function exportScan(
  scan: Scan,
  format: ExportFormat,
  scorecards: readonly Scorecard[],
  explain: Explain,
): void {
  saveFile(exportFile(scan, format, scorecards, explain));
}

/** The file as it will be saved: `tradeflag-SITE-DATE.FORMAT`. */
export function exportFile(
  scan: Scan,
  format: ExportFormat,
  scorecards: readonly Scorecard[],
  explain: Explain,
): TextFile {
  const scannedAt = new Date(scan.startedAt).toISOString();
  const packs = scorecards.map(summaryOf);
  const { url: pageUrl, found: listings, trials } = scan;
  const report: Report = { pageUrl, scannedAt, listings, packs, trials, explain };
  const name = `tradeflag-${safeName(scan.site)}-${scannedAt.slice(0, 10)}.${format}`;
  return format === 'json'
    ? { name, type: 'application/json', text: listingsToJson(report) }
    : { name, type: 'text/csv', text: listingsToCsv(report) };
}

function safeName(site: string): string {
  return site.replace(/[^\w.-]+/g, '-') || 'page';
}
