import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Quote, quoteSpans } from '../../../../src/core/detect/quote-spans.ts';

const span = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, text: words, concept: 'c' };
};
const isWellFormed = (text: string) => !/\p{Surrogate}/u.test(text);
const show = (quote: Quote) => quote.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test('shows the words in their sentence', () => {
  const text = '二手手机。国内实名微信号15-30天！带支付！\n¥65';
  expect(quoteSpans(text, [span(text, '实名微信号')]).map(show)).toEqual(['国内[实名微信号]15-30天！']);
});

test('one quotation for each sentence, words of one sentence together, in order', () => {
  const text = '出售微信号，实名。带支付！';
  const spans = [span(text, '带支付'), span(text, '实名'), span(text, '微信号')];
  expect(quoteSpans(text, spans).map(show)).toEqual(['出售[微信号]，[实名]。', '[带支付]！']);
});

test('overlapping and nested words are marked once', () => {
  const text = '大量出微信号';
  const spans = [span(text, '出微信'), span(text, '微信号'), span(text, '信')];
  expect(quoteSpans(text, spans).map(show)).toEqual(['大量[出微信号]']);
});

test('long sentences are cut on both sides, never through a character', () => {
  const text = `${'😀'.repeat(30)}微信号${'😀'.repeat(30)}`;
  const [quote] = quoteSpans(text, [span(text, '微信号')], 5).map(show);
  expect(quote).toBe('…😀😀[微信号]😀😀…');
});

test('a long way between two words is cut too', () => {
  const text = `卖${'很'.repeat(50)}号`;
  expect(quoteSpans(text, [span(text, '卖'), span(text, '号')], 3).map(show)).toEqual([
    '[卖]很很很…很很很[号]',
  ]);
});

test('spans outside the text are passed over', () => {
  expect(quoteSpans('短', [{ start: 3, end: 9, text: 'x', concept: 'c' }])).toEqual([]);
});

test('quotations hold every matched unit and well-formed text', () => {
  const range = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(range),
      fc.nat(12),
      (text, ranges, context) => {
        const spans = ranges
          .map(([start, length]) => ({ start, end: start + length, text: '', concept: 'c' }))
          .filter(({ start, end }) => isWellFormed(text.slice(start, end)) && end <= text.length);
        const quotes = quoteSpans(text, spans, context);
        const marked = new Set(
          spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)),
        );
        const quoted = quotes.flat().filter(({ isMatch }) => isMatch);
        expect(quoted.reduce((sum, part) => sum + part.text.length, 0)).toBe(marked.size);
        if (isWellFormed(text)) for (const quote of quotes) expect(isWellFormed(show(quote))).toBe(true);
      },
    ),
  );
});
