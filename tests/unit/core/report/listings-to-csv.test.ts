import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import { listingsToCsv } from '../../../../src/core/report/listings-to-csv.ts';
import type { Report } from '../../../../src/core/report/report.ts';
import { aFinding, aJudged } from '../../../fixtures/builders/scan.ts';

const PAGE = {
  pageUrl: 'https://market.example/list?q=1,2',
  scannedAt: '2026-11-22T08:30:00.000Z',
  explain: ({ score }: Finding) => `Score ${score}.`,
};

function parse(report: Report): Record<string, string>[] {
  const csv = listingsToCsv(report);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return data;
}

test('one row for each finding, with every field', () => {
  const findings = [
    aFinding(),
    aFinding({ category: 'assisted-unblocking', level: 'note', score: 8, law: [] }),
  ];
  const rows = parse({ ...PAGE, listings: [aJudged('l1', findings)] });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    id: 'l1',
    site: 'market.example',
    url: 'https://market.example/item/1',
    title: '国内实名微信号15-30天！带支付！',
    price_amount: '65',
    price_currency: 'CNY',
    price_raw: '¥65',
    seller: '小王',
    category: 'account-sales',
    level: 'strong',
    polarity: 'offer',
    score: '48',
    pack: 'account-sales@1.0.0',
    rules: 'wechat-account-grade',
    matched_words: '实名微信号',
    why: 'Score 48.',
    law: 'atf-31',
    scanned_at: PAGE.scannedAt,
    page_url: PAGE.pageUrl,
    note: 'A flag is a lead for review, not a finding of illegality.',
    section: '',
    image: '',
    path: '#item-1',
    text: '国内实名微信号15-30天！带支付！\n¥65',
    posted_raw: '',
    posted_at: '',
  });
  expect(rows[1]?.category).toBe('assisted-unblocking');
});

test('an empty report still has its header', () => {
  const [header, ...rest] = listingsToCsv({ ...PAGE, listings: [] })
    .trimEnd()
    .split('\r\n');
  expect(header).toContain('id,site,url,title,price_amount');
  expect(rest).toEqual([]);
});

test.each([
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '  =1+1',
  '\t=1',
  '\n=1',
  '|cmd',
])('no cell starts a formula: %j', (title) => {
  const [row] = parse({ ...PAGE, listings: [aJudged('l1', [aFinding()], { title, seller: title })] });
  expect(row?.title).toBe(`'${title}`);
  expect(row?.seller).toBe(`'${title}`);
});

test('any text survives the way to CSV and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
      const [row] = parse({ ...PAGE, listings: [aJudged('l1', [aFinding()], { title })] });
      expect([title, `'${title}`]).toContain(row?.title);
    }),
  );
});
