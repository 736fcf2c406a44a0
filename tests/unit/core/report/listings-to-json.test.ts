import { expect, test } from 'vitest';
import type { Finding } from '../../../../src/core/detect/finding.schema.ts';
import { listingsToJson } from '../../../../src/core/report/listings-to-json.ts';
import { aJudged } from '../../../fixtures/builders/scan.ts';

test('says first what a flag is, then holds every field unchanged and each finding explained', () => {
  const listings = [aJudged('l1'), aJudged('l2')];
  const explain = ({ score }: Finding) => `Score ${score}.`;
  const text = listingsToJson({ pageUrl: null, scannedAt: '2026-11-22T08:30:00.000Z', listings, explain });
  const parsed = JSON.parse(text);
  expect(Object.keys(parsed)[0]).toBe('note');
  expect(parsed).toEqual({
    note: 'A flag is a lead for review, not a finding of illegality.',
    scannedAt: '2026-11-22T08:30:00.000Z',
    pageUrl: null,
    listings: listings.map(({ listing, findings }) => ({
      listing,
      findings: findings.map((finding) => ({ ...finding, why: `Score ${finding.score}.` })),
    })),
  });
});
