import { type Finding, LEVELS } from '../../core/detect/finding.schema.ts';
import type { Price } from '../../core/listing/listing.schema.ts';
import type { Explain } from '../../core/report/report.ts';
import { fitWidth } from '../output/display-width.ts';
import { oneLine } from '../output/one-line.ts';
import type { ScanResult } from './result-line.ts';

const NONE = '-';
const LEVEL_WIDTH = Math.max(...LEVELS.map((level) => level.length));
const CATEGORY_WIDTH = 'assisted-registration'.length;
const PRICE_WIDTH = 10;
const SOURCE_WIDTH = 20;
const MIN_TEXT_WIDTH = 12;

/**
 * Rows of fixed width, so that they can be shown as results arrive, each finding with its explanation below.
 * `columns` is the width of the terminal.
 */
export function createTable(
  columns: number,
  explain: Explain,
): { readonly header: string; rows(result: ScanResult): string } {
  const fixed = LEVEL_WIDTH + CATEGORY_WIDTH + PRICE_WIDTH + SOURCE_WIDTH + 5 * 2;
  const rest = Math.max(columns - fixed, 2 * MIN_TEXT_WIDTH);
  const titleWidth = Math.ceil(rest * 0.6);
  const widths = [LEVEL_WIDTH, CATEGORY_WIDTH, PRICE_WIDTH, titleWidth, rest - titleWidth];
  const row = (cells: readonly string[]) =>
    `${cells.map((cell, at) => (at < widths.length ? fitWidth(cell, widths[at] ?? 0) : cell)).join('  ')}\n`;
  return {
    header: row(['LEVEL', 'CATEGORY', 'PRICE', 'LISTING', 'MATCHED', 'SOURCE']),
    rows: (result) =>
      cellsOf(result)
        .map((cells, at) => row(cells) + whyLine(result.findings[at], explain))
        .join(''),
  };
}

function whyLine(finding: Finding | undefined, explain: Explain): string {
  return finding === undefined ? '' : `  ${oneLine(explain(finding))}\n`;
}

/** One row a finding; what repeats is left blank. */
function cellsOf({ listing, findings, source }: ScanResult): string[][] {
  const price = priceCell(listing.price);
  const title = oneLine(listing.title || listing.text);
  const from = oneLine(source);
  if (findings.length === 0) return [[NONE, NONE, price, title, NONE, from]];
  return findings.map((finding, at) => {
    const shown = at === 0 ? [price, title] : ['', ''];
    return [finding.level, finding.category, ...shown, matchedWords(finding), from];
  });
}

function priceCell(price: Price | null): string {
  if (price === null) return NONE;
  return oneLine(price.raw) || `${price.amount ?? NONE} ${price.currency ?? ''}`.trim();
}

/** The listing's own words that carried most weight, each once. */
function matchedWords({ matches }: Finding): string {
  const byWeight = [...matches].sort((a, b) => b.weight - a.weight);
  const words = byWeight.flatMap(({ spans }) => spans.map(({ text }) => oneLine(text)));
  return [...new Set(words)].join(' · ') || NONE;
}
