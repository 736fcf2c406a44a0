import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldToString } from '../../../../src/core/text/fold.ts';
import { foldSteps } from '../../../../src/core/text/fold-steps.ts';

function told(original: string, canonical = foldToString(original)): string[] {
  return foldSteps(original, canonical).map(({ kind, from, to }) => `${kind} ${from}>${to}`);
}

describe('foldSteps', () => {
  it.each([
    ['支.付💰宝耗', '支付宝号', ['mark .>', 'pictures 💰>', 'homophone 耗>号']],
    ['致富宝', '支付宝', ['homophone 致富>支付']],
    ['微亻言', '微信', ['parts 亻言>信']],
    ['zhang号', '账号', ['pinyin zhang>账']],
    ['支f宝', '支付宝', ['pinyin f>付']],
    ['支支付付宝', '支付宝', ['repeated 支>', 'repeated 付>']],
    ['支a付宝', '支付宝', ['letters a>']],
    ['te1egram', 'telegram', ['look-alike 1>l']],
    ['微\n信', '微信', ['line \n>']],
    ['扣扣邮箱', 'qq邮箱', ['homophone 扣扣>qq']],
    ['支宝', '支付宝', ['homophone >付']],
    ['只付.饱', '支付宝', ['homophone 只>支', 'mark .>', 'homophone 饱>宝']],
  ])('%s as %s', (original, canonical, steps) => {
    expect(told(original, canonical)).toEqual(steps);
  });

  it.each([
    ['ＶX', ['width Ｖ>v', 'case X>x']],
    ['號', ['traditional 號>号']],
    ['岀', ['look-alike 岀>出']],
    ['Ѕ', ['look-alike Ѕ>s']],
    ['𝗪', ['style 𝗪>w']],
    ['à', ['accent à>a']],
    ['🐧', ['picture 🐧>企鹅']],
    ['㎏', ['style ㎏>kg']],
    ['微\u200d 信', ['invisible \u200d>', 'space  >']],
    ['微信', []],
  ])('names what the fold did to %s', (original, steps) => {
    expect(told(original)).toEqual(steps);
  });

  it('tells nothing of what is plain, and something of everything that is not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        const plain = foldToString(text);
        expect(foldSteps(plain, plain)).toEqual([]);
        expect(foldSteps(text, plain).length > 0).toBe(text !== plain);
      }),
      { numRuns: 1000 },
    );
  });
});
