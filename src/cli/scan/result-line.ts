import type { Finding, JudgedListing } from '../../core/detect/finding.schema.ts';

/** A judged listing and where it was read: `FILE:LINE`, or `FILE:ORDINAL` for a saved page. */
export interface ScanResult extends JudgedListing {
  readonly source: string;
}

/** One line of the command's NDJSON output, line end included. Its shape is a contract with scripts. */
export function formatResult({ listing, findings, source }: ScanResult): string {
  const { id, title, text, url, price, seller, image, path, posted } = listing;
  const shown = { title, text, url, price, seller, image, path, ...(posted === undefined ? {} : { posted }) };
  return `${JSON.stringify({ id, source, listing: shown, findings: findings.map(toLine) })}\n`;
}

/** Spans with the fields that the contract names; what one was read as is told by other formats. */
function toLine(finding: Finding): Finding {
  const matches = finding.matches.map((match) => ({
    ...match,
    spans: match.spans.map(({ start, end, text, concept }) => ({ start, end, text, concept })),
  }));
  return { ...finding, matches };
}
