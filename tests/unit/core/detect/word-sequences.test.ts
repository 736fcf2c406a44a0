import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eachSequence } from '../../../../src/core/detect/word-sequences.ts';
import { foldText } from '../../../../src/core/text/fold.ts';

function sequences(text: string): string[] {
  const all: string[] = [];
  eachSequence(foldText(text), (sequence) => all.push(sequence));
  return all;
}

describe('word sequences', () => {
  test('are words and pairs of words, whatever stood between them', () => {
    expect(sequences('Fresh, aged\nACCOUNTS')).toEqual([
      'fresh',
      'fresh aged',
      'aged',
      'aged accounts',
      'accounts',
    ]);
  });

  test('have up to three characters of a script without borders', () => {
    expect(sequences('秒.發貨')).toEqual(['秒', '秒发', '秒发货', '发', '发货', '货']);
  });

  test('tell how long a number is, not which', () => {
    expect(sequences('25 U 1234567')).toEqual(['00', '00 u', 'u', 'u 0000', '0000']);
  });

  test('join words of different scripts by a space', () => {
    expect(sequences('号gmail')).toEqual(['号', '号 gmail', 'gmail']);
  });

  test('stand where they say, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldText(text);
        let before = 0;
        eachSequence(folded, (sequence, start, end) => {
          expect(sequence).not.toBe('');
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(folded.length);
          before = start;
        });
      }),
    );
  });
});
