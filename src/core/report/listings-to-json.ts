import { REPORT_NOTE } from './note.ts';
import type { Report } from './report.ts';

/** The report as indented JSON with every field of every listing and finding. */
export function listingsToJson(report: Report): string {
  const { pageUrl, scannedAt, listings } = report;
  return `${JSON.stringify({ note: REPORT_NOTE, scannedAt, pageUrl, listings }, null, 2)}\n`;
}
