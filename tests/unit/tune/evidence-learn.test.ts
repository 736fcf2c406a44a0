import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../tune/evidence/evidence-record.ts';
import { learnEvidence } from '../../tune/evidence/learn.ts';

const NAMES = ['a.offer', 'a.report', 'a.both', 'a.rare'];
const record = (isOffer: boolean, ...concepts: number[]): EvidenceRecord => ({
  group: 'g',
  answers: { 'account-sales': isOffer },
  signs: { concepts, covered: 2, particles: 0 },
  views: [],
});

const offer = [0, 2];
const report = [1, 2];
const records = Array.from({ length: 20 }, () => [record(true, ...offer), record(false, ...report)]).flat();
const learnt = learnEvidence([...records, record(true, 3)], NAMES)['account-sales'];

describe('learning evidence', () => {
  test('finds what offers have and other texts have not', () => {
    expect(learnt?.concepts['a.offer']).toBeGreaterThan(0);
    expect(learnt?.concepts['a.report']).toBeLessThan(0);
    expect(Math.abs(learnt?.concepts['a.both'] ?? 0)).toBeLessThan(learnt?.concepts['a.offer'] ?? 0);
  });

  test('learns nothing from what a few texts have', () => {
    expect(learnt?.concepts).not.toHaveProperty('a.rare');
  });

  test('says the same of the same texts', () => {
    expect(learnEvidence([...records, record(true, 3)], NAMES)['account-sales']).toEqual(learnt);
  });

  test('leaves a category alone of which nothing is known', () => {
    expect(learnEvidence(records, NAMES)['assisted-unblocking']?.concepts).toEqual({});
  });
});
