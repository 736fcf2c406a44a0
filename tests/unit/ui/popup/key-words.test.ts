import { expect, test } from 'vitest';
import type { Match } from '../../../../src/core/detect/finding.schema.ts';
import { keyWords } from '../../../../src/ui/popup/key-words.ts';
import { aFinding } from '../../../fixtures/builders/scan.ts';

function match(text: string, weight: number, ...words: string[]): Match {
  const spans = words.map((word) => {
    const start = text.indexOf(word);
    return { start, end: start + word.length, text: word, concept: 'c' };
  });
  return { rule: 'r', weight, spans };
}

test('quotes the whole stretch of the heaviest match', () => {
  const text = '大量出VX号，带支付';
  expect(keyWords(aFinding({ matches: [match(text, 5, '带支付'), match(text, 60, '号', '出')] }), text)).toBe(
    '出VX号',
  );
});

test('quotes the longest piece when the stretch is long or runs over lines', () => {
  const long = `WeChat ${'x'.repeat(40)} account for sale`;
  expect(keyWords(aFinding({ matches: [match(long, 9, 'WeChat', 'account for sale')] }), long)).toBe(
    'account for sale',
  );
  const lines = '出\n微信号';
  expect(keyWords(aFinding({ matches: [match(lines, 9, '出', '微信号')] }), lines)).toBe('微信号');
});

test('a finding without words quotes nothing', () => {
  expect(keyWords(aFinding({ matches: [{ rule: 'r', weight: 3, spans: [] }] }), 'x')).toBeNull();
});
