import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../../src/core/packs/pack.schema.ts';
import { detectorOf, wordsMatched } from './detect-with.ts';

const terms = { 'x.one': ['甲'], 'x.two': ['乙'], 'x.three': ['丙'], 'x.many': ['子', '丑', '寅'] };

function matched(when: Condition, text: string): string[] | null {
  return wordsMatched(detectorOf({ terms, when }), text);
}

describe('conditions', () => {
  it('a concept is met where it stands', () => {
    expect(matched('x.one', '有甲')).toEqual(['甲']);
    expect(matched('x.one', '有')).toBeNull();
  });

  it('seq wants the order, the nearness and one sentence', () => {
    const when = { seq: ['x.one', 'x.two'], within: 2 };
    expect(matched(when, '甲某某乙')).toEqual(['甲', '乙']);
    expect(matched(when, '甲某某某乙')).toBeNull();
    expect(matched(when, '乙甲')).toBeNull();
    expect(matched(when, '甲。乙')).toBeNull();
  });

  it('seq tries further hits when the first leads nowhere', () => {
    expect(matched({ seq: ['x.one', 'x.two', 'x.three'], within: 1 }, '甲乙某某甲乙丙')).toEqual([
      '甲',
      '乙',
      '丙',
    ]);
  });

  it('near wants nearness in any order', () => {
    const when = { near: ['x.one', 'x.two'], within: 1 };
    expect(matched(when, '乙某甲')).toEqual(['乙', '甲']);
    expect(matched(when, '乙某某甲')).toBeNull();
  });

  it('all, any and none combine over the whole text', () => {
    expect(matched({ all: ['x.one', 'x.two'] }, '甲。\n乙')).toEqual(['甲', '乙']);
    expect(matched({ all: ['x.one', 'x.two'] }, '甲')).toBeNull();
    expect(matched({ any: ['x.one', 'x.two'] }, '乙')).toEqual(['乙']);
    expect(matched({ all: ['x.one', { none: ['x.two'] }] }, '甲')).toEqual(['甲']);
    expect(matched({ all: ['x.one', { none: ['x.two'] }] }, '甲乙')).toBeNull();
  });

  it('any takes parts that ask for more than one concept', () => {
    const when = { any: [{ seq: ['x.one', 'x.two'], within: 2 }, { all: ['x.two', 'x.three'] }] };
    expect(matched(when, '甲乙')).toEqual(['甲', '乙']);
    expect(matched(when, '乙，丙')).toEqual(['乙', '丙']);
    expect(matched({ all: ['x.one', when] }, '甲丙')).toBeNull();
  });

  it('count counts different wordings', () => {
    expect(matched({ count: 'x.many', atLeast: 3 }, '子丑寅')).toEqual(['子', '丑', '寅']);
    expect(matched({ count: 'x.many', atLeast: 3 }, '子子子丑')).toBeNull();
  });

  it('words inside a web address do not stand, but for how to reach somebody', () => {
    const detector = detectorOf({
      terms: { 'x.one': ['qq'], 'cue.contact': ['t.me'], 'cue.price': ['s/#'] },
      when: { any: ['x.one', 'cue.contact', 'cue.price'] },
    });
    expect(wordsMatched(detector, '客服 http://kf.qq.com/pay_qq/')).toBeNull();
    expect(wordsMatched(detector, '客服 QQ 见 https://example.com')).toEqual(['QQ']);
    expect(wordsMatched(detector, '联系 https://t.me/abc')).toEqual(['t.me']);
    expect(wordsMatched(detector, 'https://example.com/abc?s=09')).toBeNull();
    expect(wordsMatched(detector, 'a S/ 50')).toEqual(['S/ 50']);
  });

  it('nor inside an e-mail address, but for the name of a provider alone', () => {
    const detector = detectorOf({ terms: { 'x.one': ['hotmail', 'qq'] }, when: 'x.one' });
    expect(wordsMatched(detector, 'write to ann.stone@hotmail.co.uk')).toBeNull();
    expect(wordsMatched(detector, '邮件 12345@qq.com')).toBeNull();
    expect(wordsMatched(detector, 'mailboxes @hotmail.com')).toEqual(['hotmail']);
    expect(wordsMatched(detector, 'hotmail, ann.stone@example.com')).toEqual(['hotmail']);
  });

  it('exceptions take places away: before, after, over', () => {
    const before = detectorOf({ terms, when: 'x.one', unless: [{ concept: 'x.two', before: 2 }] });
    expect(wordsMatched(before, '乙某甲')).toBeNull();
    expect(wordsMatched(before, '甲乙')).toEqual(['甲']);
    expect(wordsMatched(before, '乙甲。\n甲')).toEqual(['甲']);
    const after = detectorOf({ terms, when: 'x.one', unless: [{ concept: 'x.two', after: 2 }] });
    expect(wordsMatched(after, '甲某乙')).toBeNull();
    const over = detectorOf({
      terms,
      concepts: [{ id: 'x.pair', phrases: [{ seq: ['x.one', 'x.two'], within: 0 }] }],
      when: 'x.one',
      unless: [{ concept: 'x.pair', over: true }],
    });
    expect(wordsMatched(over, '甲乙')).toBeNull();
    expect(wordsMatched(over, '甲某乙')).toEqual(['甲']);
  });

  it('phrases and included concepts are found like terms, told by their parts', () => {
    const detector = detectorOf({
      terms,
      concepts: [
        { id: 'x.pair', phrases: [{ seq: ['x.one', 'x.two'], within: 1 }] },
        { id: 'x.any', includes: ['x.pair', 'x.three'] },
      ],
      when: { count: 'x.any', atLeast: 2 },
    });
    expect(wordsMatched(detector, '甲某乙，丙')).toEqual(['甲', '乙', '丙']);
  });
});

describe('judging', () => {
  const detector = detectorOf({ terms, when: 'x.one' });

  it('tells level, score, pack and law', () => {
    expect(detector.detect({ text: '甲' })).toMatchObject([
      {
        category: 'account-sales',
        level: 'strong',
        polarity: 'offer',
        score: 100,
        pack: 'tiny@1.2.3',
        law: ['some-law'],
      },
    ]);
  });

  it('lowers the score by contexts, and a lowered note takes their polarity', () => {
    const [finding] = detector.detect({ text: '法院：甲' });
    expect(finding).toMatchObject({ level: 'note', polarity: 'report', score: 40 });
    expect(finding?.matches.at(-1)).toMatchObject({ rule: 'damp', weight: -60, spans: [{ text: '法院' }] });
  });

  it('finds nothing in nothing', () => {
    expect(detector.detect({ text: '' })).toEqual([]);
    expect(detector.detect({ text: '💰'.repeat(100) })).toEqual([]);
  });
});
