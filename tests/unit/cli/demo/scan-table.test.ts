import { expect, test } from 'vitest';
import { scanTable } from '../../../../src/cli/demo/scan-table.ts';
import type { Category } from '../../../../src/core/category.ts';
import type { JudgedListing, Level } from '../../../../src/core/detect/finding.schema.ts';
import type { Scan } from '../../../../src/core/scan/scan.schema.ts';

function judged(title: string, category: Category, level: Level, price: string | null = null): JudgedListing {
  return {
    listing: {
      id: title,
      site: null,
      title,
      text: title,
      url: null,
      price: price === null ? null : { amount: null, currency: null, raw: price },
      seller: null,
      image: null,
      path: null,
      section: null,
    },
    findings: [{ category, level, polarity: 'offer', score: 1, pack: 'p@1', matches: [], law: [] }],
  };
}

const scan = (found: JudgedListing[]): Scan => ({
  id: '1',
  url: 'http://127.0.0.1/',
  site: '127.0.0.1',
  startedAt: 0,
  state: { kind: 'done' },
  listings: 48,
  notScanned: { images: 3, canvases: 0, frames: 1 },
  hint: null,
  found,
});

test('counts by category and level, then the flagged listings, the strongest first', () => {
  const table = scanTable(
    scan([
      judged('大量出VX号', 'account-sales', 'likely', '面议'),
      judged('微信解封\u001b[31m', 'assisted-unblocking', 'strong', '¥80'),
      judged('game account', 'account-sales', 'note'),
    ]),
  );
  expect(table).toBe(`2 of 48 listings resemble account trading

category               strong  likely  note
account-sales          0       1       1
assisted-registration  0       0       0
assisted-unblocking    1       0       0

level   category             price  title
strong  assisted-unblocking  ¥80    微信解封 [31m
likely  account-sales        面议   大量出VX号

Not scanned: images 3, frames 1
`);
});

test('nothing found is said as such', () => {
  expect(scanTable(scan([]))).toMatch(/^0 of 48 listings resemble account trading\n\ncategory/u);
});
