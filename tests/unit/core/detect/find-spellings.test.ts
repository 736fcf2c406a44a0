import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../../src/core/detect/finding.schema.ts';
import { detectorOf } from './detect-with.ts';

const detector = detectorOf({
  terms: { 'a.b': ['微信', '支付宝', '账号', '实名认证', '接码', '短信接码', '手机号', '出售', '卖', '号'] },
  codes: { 'a.b': ['vx', 'ws', 'telegram', 'wechat'] },
  except: { 'a.b': ['连接码', '信号'] },
  isSpelled: true,
  when: { count: 'a.b', atLeast: 1 },
});

/** Original text and the term it was read as, of the first match. */
function read(text: string): string[] {
  const spans = allSpans(text);
  return spans.flatMap((span) => (span.reads === undefined ? [] : [`${span.text} → ${span.reads}`]));
}

function allSpans(text: string): Span[] {
  return detector.detect({ text }).flatMap(({ matches }) => matches.flatMap(({ spans }) => spans));
}

describe('terms in other spellings', () => {
  it.each([
    ['出薇信', '薇信 → 微信', 'a homophone'],
    ['致富宝到账', '致富宝 → 支付宝', 'a word of the same sound'],
    ['支复宝', '支复宝 → 支付宝', 'an everyday homophone in a longer term'],
    ['亻言，微亻言', '微亻言 → 微信', 'a character taken apart'],
    ['wei信', 'wei信 → 微信', 'a syllable of pinyin'],
    ['实ming认证', '实ming认证 → 实名认证', 'a syllable between characters'],
    ['zhanghao', 'zhanghao → 账号', 'pinyin alone'],
    ['ZHANG HAO', 'ZHANG HAO → 账号', 'pinyin in syllables'],
    ['支f宝', '支f宝 → 支付宝', 'an initial'],
    ['支支付付宝宝', '支支付付宝宝 → 支付宝', 'characters said twice'],
    ['支a付q宝', '支a付q宝 → 支付宝', 'letters between characters'],
    ['出微\n信号', '微\n信 → 微信', 'a line break inside'],
    ['支.富💰宝', '支.富💰宝 → 支付宝', 'noise inside a homophone'],
    ['te1egram', 'te1egram → telegram', 'a digit for a letter'],
    ['WеСНАТ', 'WеСНАТ → wechat', 'letters of another script'],
  ])('%s: %s (%s)', (text, reading) => {
    expect(read(text)).toContain(reading);
  });

  it.each([
    ['支持富强保障', 'three everyday characters'],
    ['收WS验证码', 'a code between characters'],
    ['the shine of women', 'English words'],
    ['连接马', 'a guard in another spelling'],
    ['接。码', 'a sentence ends inside'],
    ['接，码', 'a clause ends inside'],
    ['4 shi ma', 'two syllables apart'],
    ['实验', 'one character of the term'],
  ])('%s is left alone (%s)', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('reads terms that run together as one word of pinyin, and only when they cover it', () => {
    expect(read('maiweixinhao')).toEqual(['mai → 卖', 'weixin → 微信', 'hao → 号']);
    expect(read('maiweixinhaos')).toEqual([]);
  });

  it('silences no plain term by a guard in another spelling', () => {
    expect(allSpans('接码连接马').map(({ text }) => text)).toEqual(['接码']);
    expect(allSpans('信耗').map(({ text }) => text)).toEqual([]);
    const guarded = detectorOf({
      terms: { 'a.b': ['解封'] },
      except: { 'a.b': ['解封码'] },
      isSpelled: true,
      when: 'a.b',
    });
    expect(guarded.detect({ text: '能解封吗' })).toHaveLength(1);
    expect(guarded.detect({ text: '解封码' })).toEqual([]);
  });

  it('says nothing of a reading where the text says the term itself', () => {
    expect(allSpans('微.信')).toEqual([{ start: 0, end: 3, text: '微.信', concept: 'a.b' }]);
  });

  it('gives spans that slice the original text, whatever stands around', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom('薇信', '支富宝', 'zhanghao', '微亻言', 'wei信', '支支付付宝宝', '出微\n信号'),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (before, spelled, after) => {
          const text = `${before} ${spelled} ${after}`;
          const spans = allSpans(text);
          expect(spans.length).toBeGreaterThan(0);
          for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays linear on text made of spellings', () => {
    for (const piece of ['薇', '微微', 'wei', 'w', '亻', '信\n', '支a', 'shi ', '0o']) {
      expect(() => detector.detect({ text: piece.repeat(20_000) })).not.toThrow();
    }
  });
});
