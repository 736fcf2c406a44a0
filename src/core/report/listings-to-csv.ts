import Papa from 'papaparse';
import type { Finding } from '../detect/finding.schema.ts';
import type { Listing } from '../listing/listing.schema.ts';
import { REPORT_NOTE } from './note.ts';
import type { Report } from './report.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** Spreadsheets run a cell that starts so, in half or full width, as a formula (OWASP, "CSV Injection"). */
const FORMULA_START = /^\s*[=+\-@|＝＋－＠\t\r\n]/;

/**
 * The report as CSV (RFC 4180) for spreadsheets: UTF-8 with byte order mark, a header, one row for each finding, so
 * a listing with two categories has two rows. Cells that a spreadsheet might run as a formula start with `'`.
 */
export function listingsToCsv(report: Report): string {
  const data = report.listings.flatMap(({ listing, findings }) =>
    findings.map((finding) => COLUMNS.map(([, read]) => read(listing, finding, report))),
  );
  const fields = COLUMNS.map(([name]) => name);
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { escapeFormulae: FORMULA_START })}\r\n`;
}

type Cell = string | number | null | undefined;
type Column = readonly [name: string, read: (listing: Listing, finding: Finding, report: Report) => Cell];

const COLUMNS: readonly Column[] = [
  ['id', ({ id }) => id],
  ['site', ({ site }) => site],
  ['url', ({ url }) => url],
  ['title', ({ title }) => title],
  ['price_amount', ({ price }) => price?.amount],
  ['price_currency', ({ price }) => price?.currency],
  ['price_raw', ({ price }) => price?.raw],
  ['seller', ({ seller }) => seller],
  ['category', (_, { category }) => category],
  ['level', (_, { level }) => level],
  ['polarity', (_, { polarity }) => polarity],
  ['score', (_, { score }) => score],
  ['pack', (_, { pack }) => pack],
  ['rules', (_, { matches }) => matches.map(({ rule }) => rule).join('; ')],
  ['matched_words', (_, finding) => matchedWords(finding).join('; ')],
  ['why', (_, finding, { explain }) => explain(finding)],
  ['law', (_, { law }) => law.join('; ')],
  ['scanned_at', (_, __, { scannedAt }) => scannedAt],
  ['page_url', (_, __, { pageUrl }) => pageUrl],
  ['note', () => REPORT_NOTE],
  ['section', ({ section }) => section],
  ['image', ({ image }) => image],
  ['path', ({ path }) => path],
  ['text', ({ text }) => text],
  ['posted_raw', ({ posted }) => posted?.raw],
  ['posted_at', ({ posted }) => posted?.at],
];

function matchedWords({ matches }: Finding): string[] {
  const raising = matches.filter(({ weight }) => weight >= 0);
  return [...new Set(raising.flatMap(({ spans }) => spans.map(({ text }) => text)))];
}
