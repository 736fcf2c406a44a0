import { describe, expect, test } from 'vitest';
import type { EvidenceRecord } from '../../tune/evidence/evidence-record.ts';
import { learnEvidence } from '../../tune/evidence/learn.ts';

const NAMES = { concepts: ['a.offer', 'a.report', 'a.both', 'a.rare'], words: ['per piece', 'says', 'the'] };
const [PER_PIECE, SAYS, THE] = [4, 5, 6];
const NO_HIT = { concept: 0, start: 0, end: 1, parts: [], reads: null };
const record = (isOffer: boolean, ...signs: number[]): EvidenceRecord => ({
  group: 'g',
  answers: { 'account-sales': isOffer },
  signs: { signs: signs.map((sign) => ({ sign, hit: NO_HIT })), covered: 2, particles: 0 },
  views: [],
});

const offer = [0, 2, PER_PIECE, THE];
const report = [1, 2, SAYS, THE];
const records = Array.from({ length: 20 }, () => [record(true, ...offer), record(false, ...report)]).flat();
const learnt = learnEvidence([...records, record(true, 3)], NAMES)['account-sales'];

describe('learning evidence', () => {
  test('finds what offers have and other texts have not', () => {
    expect(learnt?.concepts['a.offer']).toBeGreaterThan(0);
    expect(learnt?.concepts['a.report']).toBeLessThan(0);
    expect(Math.abs(learnt?.concepts['a.both'] ?? 0)).toBeLessThan(learnt?.concepts['a.offer'] ?? 0);
  });

  test('learns what words say that stand for no concept', () => {
    expect(learnt?.words['per piece']).toBeGreaterThan(0);
    expect(learnt?.words['says']).toBeLessThan(0);
    expect(Math.abs(learnt?.words['the'] ?? 0)).toBeLessThan(learnt?.words['per piece'] ?? 0);
  });

  test('keeps a bounded number of words, those that say most', () => {
    const names = { concepts: [], words: Array.from({ length: 400 }, (_, at) => `w${at}`) };
    const texts = Array.from({ length: 2_000 }, (_, at) => record(at % 2 === 0 || at % 400 > 40, at % 400));
    const words = Object.keys(learnEvidence(texts, names)['account-sales']?.words ?? {});
    expect(words.length).toBeLessThanOrEqual(250);
    expect(words).toEqual(expect.arrayContaining(['w1', 'w39']));
  });

  test('learns nothing from what a few texts have', () => {
    expect(learnt?.concepts).not.toHaveProperty('a.rare');
  });

  test('says the same of the same texts', () => {
    expect(learnEvidence([...records, record(true, 3)], NAMES)['account-sales']).toEqual(learnt);
  });

  test('leaves a category alone of which nothing is known', () => {
    expect(learnEvidence(records, NAMES)['assisted-unblocking']).toMatchObject({ concepts: {}, words: {} });
  });
});
