import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldText,
  foldToString,
  GAP_CLAUSE,
  GAP_INVISIBLE,
  GAP_LINE,
  GAP_NOISE,
  GAP_SENTENCE,
  GAP_SPACE,
} from '../../../../src/core/text/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom('微', '信', '號', 'Ｖ', 'X', '💰', '.', ' ', '\u200d', '𝗪', '㊣', 'é', '㎏', '１'),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

function columnOf(source: string, column: 'sentences' | 'tokens'): number[] {
  const folded = foldText(source);
  return [...folded[column].subarray(0, folded.length)];
}

describe('foldText', () => {
  it.each([
    ['ＶＸ號', 'vx号', 'width, case, traditional'],
    ['𝗪𝗲𝗖𝗵𝗮𝘁', 'wechat', 'mathematical letters'],
    ['Ⓠⓠ 🅥🅧 🆀', 'qqvxq', 'enclosed letters'],
    ['ᴛᴇʟᴇɢʀᴀᴍ', 'telegram', 'small capitals'],
    ['①②❸⓫', '12311', 'enclosed digits'],
    ['岀售 微.信 💰呺', '出售微信号', 'look-alike characters, noise'],
    ['mở khóa tài khoản Đổi', 'mokhoataikhoandoi', 'diacritics'],
    ['認㊣ ＱＱ', '认正qq', 'enclosed characters'],
    ['tе\u0301lе\u0301gram', 'telegram', 'Cyrillic look-alikes with combining marks'],
    ['微\u200d信\ufe0f号', '微信号', 'invisible marks'],
    ['บัญชี', 'บัญชี', 'Thai marks belong to the word'],
    ['계정', '계정', 'Hangul stays composed'],
    ['ﾒﾙｶﾘ', 'メルカリ', 'half-width kana'],
    ['\ue000\uf8ff', '', 'private use'],
    ['حســـاب', 'حساب', 'a stretched Arabic word'],
    ['GROẞHANDEL Großhandel', 'grosshandelgrosshandel', 'sharp s'],
    ['٣٤ ๓๔ १२', '343412', 'digits of other scripts'],
  ])('%s → %s (%s)', (source, folded) => {
    expect(foldToString(source)).toBe(folded);
  });

  it('remembers what stood between', () => {
    const { length, gaps } = foldText('a b.c,d\ne\u200bf!g');
    expect([...gaps.subarray(0, length)]).toEqual([
      0,
      GAP_SPACE,
      GAP_NOISE,
      GAP_CLAUSE,
      GAP_LINE,
      GAP_INVISIBLE,
      GAP_SENTENCE,
    ]);
  });

  it('ends a sentence at a full stop only before white space', () => {
    expect(columnOf('v.x. ok', 'sentences')).toEqual([0, 0, 1, 1]);
  });

  it('reads a text that runs down the page as one sentence', () => {
    expect(columnOf('出\n售\n微\n信', 'sentences')).toEqual([0, 0, 0, 0]);
    expect(columnOf('出\r\n售\r\n微', 'sentences')).toEqual([0, 0, 0]);
    expect(columnOf('出售\n微\n信号', 'sentences')).toEqual([0, 0, 1, 2, 2]);
  });

  it('counts a word of an alphabet once and each Chinese character by itself', () => {
    expect(columnOf('sell 微信 v2', 'tokens')).toEqual([1, 1, 1, 1, 2, 3, 4, 5]);
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyText, (text) => foldToString(foldToString(text)) === foldToString(text)),
      { numRuns: 2000 },
    );
  });

  it('gives every unit a place in the source, in order', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { length, starts, ends } = foldText(source);
        return Array.from({ length }).every((_, at) => {
          const start = starts[at] ?? -1;
          const end = ends[at] ?? -1;
          return start >= (starts[at - 1] ?? 0) && start < end && end <= source.length;
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('folds a part as it folds the whole', () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        (a, b) => foldToString(`${a} ${b}`) === foldToString(a) + foldToString(b),
      ),
      { numRuns: 1000 },
    );
  });
});
