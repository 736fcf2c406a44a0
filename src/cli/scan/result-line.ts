import type { JudgedListing } from '../../core/detect/finding.schema.ts';

/** A judged listing and where it was read: `FILE:LINE`, or `FILE:ORDINAL` for a saved page. */
export interface ScanResult extends JudgedListing {
  readonly source: string;
}

/** One line of the command's NDJSON output, line end included. Its shape is a contract with scripts. */
export function formatResult({ listing, findings, source }: ScanResult): string {
  const { id, title, text, url, price, seller, image, path } = listing;
  return `${JSON.stringify({ id, source, listing: { title, text, url, price, seller, image, path }, findings })}\n`;
}
