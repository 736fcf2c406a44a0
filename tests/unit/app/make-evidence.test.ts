import { expect, test } from 'vitest';
import { evidenceFile } from '../../../src/app/make-evidence.ts';
import { aJudged } from '../../fixtures/builders/scan.ts';

const WISH = {
  ...aJudged('l1'),
  pageUrl: 'https://market.example/item/7?x=1',
  readAt: Date.UTC(2026, 10, 22, 8, 30),
};

test('one listing with its findings explained, the address of its page, and when it was read', () => {
  const { name, type, text } = evidenceFile(WISH, [], () => 'Because.');
  expect(name).toBe('tradeflag-evidence-market.example-2026-11-22.json');
  expect(type).toBe('application/json');
  expect(JSON.parse(text)).toMatchObject({
    note: expect.stringContaining('not a finding'),
    pageUrl: WISH.pageUrl,
    scannedAt: '2026-11-22T08:30:00.000Z',
    listings: [{ listing: WISH.listing, findings: [{ why: 'Because.' }] }],
  });
});
