import { expect, test } from 'vitest';
import { listingsToJson } from '../../../../src/core/report/listings-to-json.ts';
import { aJudged } from '../../../fixtures/builders/scan.ts';

test('says first what a flag is, then holds every field unchanged', () => {
  const listings = [aJudged('l1'), aJudged('l2')];
  const text = listingsToJson({ pageUrl: null, scannedAt: '2026-11-22T08:30:00.000Z', listings });
  const parsed = JSON.parse(text);
  expect(Object.keys(parsed)[0]).toBe('note');
  expect(parsed).toEqual({
    note: 'A flag is a lead for review, not a finding of illegality.',
    scannedAt: '2026-11-22T08:30:00.000Z',
    pageUrl: null,
    listings,
  });
});
