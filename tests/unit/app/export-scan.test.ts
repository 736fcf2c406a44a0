import { expect, test } from 'vitest';
import { exportFile } from '../../../src/app/export-scan.ts';
import { loadScorecards } from '../../../src/cli/load-scorecards.ts';
import { aJudged, aScan } from '../../fixtures/builders/scan.ts';

const SCAN = aScan({ found: [aJudged('l1')], site: '127.0.0.1:4321' });
const explain = () => 'Because.';

test('names the file after site and day, in letters every system takes', () => {
  expect(exportFile(SCAN, 'csv', [], explain).name).toBe('tradeflag-127.0.0.1-4321-2026-11-22.csv');
  expect(exportFile({ ...SCAN, site: '' }, 'json', [], explain).name).toBe('tradeflag-page-2026-11-22.json');
  expect(exportFile({ ...SCAN, site: '../市场/x' }, 'json', [], explain).name).toBe(
    'tradeflag-..-x-2026-11-22.json',
  );
});

test('holds the listings of the scan with its page and time', () => {
  const { type, text } = exportFile(
    { ...SCAN, trials: { 'new-rule': 3 } },
    'json',
    loadScorecards(),
    explain,
  );
  expect(type).toBe('application/json');
  expect(JSON.parse(text)).toMatchObject({
    pageUrl: SCAN.url,
    scannedAt: '2026-11-22T08:30:00.000Z',
    packs: [
      { pack: expect.stringMatching(/^account-sales@/), precision: { low: expect.any(Number) } },
      {},
      {},
    ],
    experimentalRules: { 'new-rule': 3 },
    listings: SCAN.found,
  });
  expect(exportFile(SCAN, 'csv', [], explain)).toMatchObject({
    type: 'text/csv',
    text: expect.stringContaining('l1,market.example'),
  });
});
