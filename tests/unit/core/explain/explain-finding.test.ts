import { describe, expect, it } from 'vitest';
import type { Match, Span } from '../../../../src/core/detect/finding.schema.ts';
import { explainFinding, explanationText } from '../../../../src/core/explain/explain-finding.ts';
import { howRead } from '../../../../src/core/explain/read-words.ts';
import { UI_LANGUAGES, type UiLanguage } from '../../../../src/core/localized-text.schema.ts';
import { aFinding } from '../../../fixtures/builders/scan.ts';

const names = {
  ruleTitle: (id: string) => (id === 'sell-account' ? 'Offers an account' : null),
  conceptTitle: (id: string) => (id === 'platform.alipay' ? 'Alipay' : null),
};

function aSpan(text: string, start: number, more: Partial<Span> = {}): Span {
  return { start, end: start + text.length, text, concept: 'platform.alipay', ...more };
}

const matches: Match[] = [
  { rule: 'help', weight: -20, spans: [aSpan('怎么办', 20, { concept: 'context.help' })] },
  {
    rule: 'sell-account',
    weight: 60,
    spans: [
      aSpan('致.富宝', 4, { reads: '支付宝' }),
      aSpan('支付宝', 0),
      aSpan('支付宝', 0, { concept: 'x.y' }),
    ],
  },
  { rule: 'brief', weight: 10, spans: [aSpan('支付宝 致.富宝', 0, { concept: 'signal.brief' })] },
];
const finding = aFinding({ matches, score: 50 });

function textIn(language: UiLanguage): string {
  return explanationText(explainFinding(finding, names, language), language);
}

describe('an explanation', () => {
  it('tells words, rules, what lowered the score, and the score', () => {
    expect(textIn('en')).toBe(
      '“支付宝” means Alipay. “致.富宝” is read as 支付宝 (marks dropped, 致富 read as 支付), Alipay. “怎么办” stands in the text. ' +
        'Rule “Offers an account” (+60): “致.富宝”, “支付宝”. Rule “brief” (+10). The score is lowered by “help” (-20): “怎么办”. Score 50.',
    );
  });

  it('is set like Chinese in Chinese', () => {
    expect(textIn('zh-CN')).toContain('“致.富宝”读作支付宝（去掉了符号，致富 读作 支付），指Alipay。');
    expect(textIn('zh-TW')).toContain('「致.富宝」讀作支付宝');
  });

  it.each(UI_LANGUAGES)('fills every place in %s', (language) => {
    expect(textIn(language)).not.toMatch(/\{\{|undefined|null/);
  });

  it('keeps its parts for those who lay them out', () => {
    const { words, raised, lowered } = explainFinding(finding, names, 'en');
    expect(words.map(({ text, read }) => [text, read])).toEqual([
      ['支付宝', null],
      ['致.富宝', '支付宝'],
      ['怎么办', null],
    ]);
    expect([raised.map(({ rule }) => rule), lowered.map(({ rule }) => rule)]).toEqual([
      ['sell-account', 'brief'],
      ['help'],
    ]);
  });
});

describe('howRead', () => {
  it.each(['For Sale', 'for-sale', '8.5', '$1,200', '微信', 'SIM OTP'])('says nothing of %s', (text) => {
    expect(howRead(text, undefined)).toEqual({ read: null, steps: [] });
  });

  it.each([
    ['w.e.c.h.a.t', 'wechat'],
    ['微.信', '微信'],
    ['ＶＸ', 'vx'],
    ['tài khoản', 'taikhoan'],
  ])('tells how %s was read', (text, read) => {
    expect(howRead(text, undefined).read).toBe(read);
  });
});
