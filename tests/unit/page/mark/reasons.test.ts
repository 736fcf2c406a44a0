import { expect, test } from 'vitest';
import type { Finding, Match } from '../../../../src/core/detect/finding.schema.ts';
import { leadingFinding, topReasons } from '../../../../src/page/mark/reasons.ts';

const finding = (parts: Partial<Finding>): Finding => ({
  category: 'account-sales',
  level: 'likely',
  polarity: 'offer',
  score: 40,
  pack: 'test@1',
  matches: [],
  law: [],
  ...parts,
});
const match = (rule: string, weight: number, ...texts: string[]): Match => ({
  rule,
  weight,
  spans: texts.map((text, start) => ({ start, end: start + text.length, text, concept: 'x' })),
});

test('the highest level leads, then the highest score', () => {
  const findings = [
    finding({ category: 'account-sales', level: 'likely', score: 59 }),
    finding({ category: 'assisted-registration', level: 'strong', score: 60 }),
    finding({ category: 'assisted-unblocking', level: 'strong', score: 80 }),
  ];
  expect(leadingFinding(findings)?.category).toBe('assisted-unblocking');
  expect(leadingFinding([])).toBeNull();
});

test('reasons are the weightiest rules, each once, without what lowered the score', () => {
  const findings = [
    finding({ matches: [match('light', 10, 'c'), match('heavy', 50, 'a'), match('context', -30, 'news')] }),
    finding({ matches: [match('heavy', 45, 'again'), match('middle', 20, 'b')] }),
  ];
  expect(topReasons(findings, 2)).toEqual([
    { rule: 'heavy', quotes: ['a'] },
    { rule: 'middle', quotes: ['b'] },
  ]);
});

test('quotations are in the order of the text, each once, on one line and not too long', () => {
  const spans = [match('rule', 1, 'b\n  b', 'b\n  b', '信'.repeat(60))];
  const [reason] = topReasons([finding({ matches: spans })], 1);
  expect(reason?.quotes).toEqual(['b b', `${'信'.repeat(31)}…`]);
});
