import { CATEGORIES } from '../../core/category.ts';
import { LEVELS } from '../../core/detect/finding.schema.ts';
import { compareLevels, highestLevel, isFlagged } from '../../core/detect/level.ts';
import type { NotScanned, Scan } from '../../core/scan/scan.schema.ts';
import { displayWidth, fitWidth } from '../output/display-width.ts';
import { oneLine } from '../output/one-line.ts';

const LEVELS_SHOWN = LEVELS.toReversed();
const TITLE_COLUMNS = 56;

/** What the popup shows of a scan, as plain text: how many, of which category and level, and which listings. */
export function scanTable(scan: Scan): string {
  const flagged = scan.found.filter(({ findings }) => isFlagged(findings));
  const summary = `${flagged.length} of ${scan.listings} listings resemble account trading`;
  const parts = [
    summary,
    countTable(scan),
    listingTable({ ...scan, found: flagged }),
    notScanned(scan.notScanned),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function countTable({ found }: Scan): string {
  const rows = CATEGORIES.map((category) => {
    const findings = found
      .flatMap((judged) => judged.findings)
      .filter((finding) => finding.category === category);
    return [
      category,
      ...LEVELS_SHOWN.map((level) => String(findings.filter((f) => f.level === level).length)),
    ];
  });
  return table([['category', ...LEVELS_SHOWN], ...rows]);
}

function listingTable({ found }: Scan): string {
  if (found.length === 0) return '';
  const byLevel = found.toSorted((a, b) => compareLevels(levelOf(b), levelOf(a)));
  const rows = byLevel.map(({ listing, findings }) => {
    const flags = findings.filter(({ level }) => level !== 'note').map(({ category }) => category);
    const title = listing.title ?? listing.text;
    return [
      levelOf({ findings }),
      flags.join(', '),
      oneLine(listing.price?.raw ?? ''),
      shorten(oneLine(title)),
    ];
  });
  return table([['level', 'category', 'price', 'title'], ...rows]);
}

function levelOf({ findings }: Pick<Scan['found'][number], 'findings'>) {
  return highestLevel(findings) ?? 'note';
}

function notScanned({ images, canvases, frames }: NotScanned): string {
  const counts = Object.entries({ images, canvases, frames }).filter(([, count]) => count > 0);
  return counts.length === 0
    ? ''
    : `Not scanned: ${counts.map(([name, count]) => `${name} ${count}`).join(', ')}`;
}

function shorten(title: string): string {
  return displayWidth(title) > TITLE_COLUMNS ? fitWidth(title, TITLE_COLUMNS) : title;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  return rows
    .map((row) =>
      row
        .map((cell, i) => fitWidth(cell, widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
