import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectorOf, wordsMatched } from './detect-with.ts';

const wechat = detectorOf({
  terms: { 'a.b': ['微信', 'wechat', 'for sale', 'аккаунт*', '¥#', '#个起'] },
  codes: { 'a.b': ['vx', 'qq', 'zfb'] },
  when: 'a.b',
});

describe('terms in text', () => {
  it.each([
    ['出微信号', ['微信']],
    ['微.信', ['微.信']],
    ['微 💰 信', ['微 💰 信']],
    ['微\u200d信', ['微\u200d信']],
    ['【微】信', ['微】信']],
    ['WeChat account', ['WeChat']],
    ['w.e.c.h.a.t', ['w.e.c.h.a.t']],
    ['w e c h a t', ['w e c h a t']],
    ['𝗪𝗲𝗖𝗵𝗮𝘁', ['𝗪𝗲𝗖𝗵𝗮𝘁']],
    ['it is for-sale', ['for-sale']],
    ['forsale', ['forsale']],
    ['купить аккаунты', ['аккаунты']],
    ['价格¥1,200.50起', ['¥1,200.50']],
    ['20个起拍', ['20个起']],
    ['出VX号', ['VX']],
    ['v.x', ['v.x']],
  ])('%s holds %j', (text, words) => {
    expect(wordsMatched(wechat, text)).toEqual(words);
  });

  it.each([
    ['wechatty people', 'goes on after the term'],
    ['xwechat', 'goes on before the term'],
    ['we chat a lot', 'two words by chance'],
    ['we-chat a lot', 'only one of its gaps is open'],
    ['微，信不信由你', 'a comma between'],
    ['微。信', 'a sentence ends between'],
    ['微 - - - - 信', 'too far apart'],
    ['for. sale', 'a sentence ends between'],
    ['advxil', 'a code inside a word'],
    ['v x', 'a code with a space'],
  ])('%s does not (%s)', (text) => {
    expect(wordsMatched(wechat, text)).toBeNull();
  });

  it('lets a comma or a colon stand where the term has one', () => {
    const logins = detectorOf({
      terms: { 'a.b': ['login:pass', 'mot de passe', 'bei fehlern, tauschen'] },
      when: 'a.b',
    });
    expect(wordsMatched(logins, 'login:pass')).toEqual(['login:pass']);
    expect(wordsMatched(logins, 'login : pass')).toEqual(['login : pass']);
    expect(wordsMatched(logins, 'login|pass')).toEqual(['login|pass']);
    expect(wordsMatched(logins, 'Bei Fehlern, tauschen wir um')).toEqual(['Bei Fehlern, tauschen']);
    expect(wordsMatched(logins, 'mot: de passe')).toBeNull();
    const prices = detectorOf({ terms: { 'a.b': ['valor: #', '#: ok', 'preis #'] }, when: 'a.b' });
    expect(wordsMatched(prices, 'valor: 50')).toEqual(['valor: 50']);
    expect(wordsMatched(prices, 'valor 50')).toEqual(['valor 50']);
    expect(wordsMatched(prices, '7: ok')).toEqual(['7: ok']);
    expect(wordsMatched(prices, 'preis: 50')).toBeNull();
    expect(wordsMatched(logins, 'login. Pass')).toBeNull();
  });

  it('reads codes that run together, and only when codes cover the whole run', () => {
    expect(wordsMatched(wechat, '出QQVXZFB号')).not.toBeNull();
    expect(wordsMatched(wechat, '出QQVXABC号')).toBeNull();
  });

  it('lets guards cover what they contain, unless a word runs into them', () => {
    const guarded = detectorOf({
      terms: { 'a.b': ['号'], 'c.d': ['微信'] },
      except: { 'a.b': ['信号', '型号'] },
      when: { seq: ['c.d', 'a.b'], within: 4 },
    });
    expect(wordsMatched(guarded, '微信号')).toEqual(['微信', '号']);
    expect(wordsMatched(guarded, '微信的型号')).toBeNull();
    expect(wordsMatched(guarded, '微信的信号')).toBeNull();
  });

  it('gives spans that slice the original text, whatever stands around', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (before, after) => {
          const text = `${before}\n出微.信\n${after}`;
          const spans = wechat
            .detect({ text })
            .flatMap(({ matches }) => matches.flatMap((match) => match.spans));
          expect(spans.length).toBeGreaterThan(0);
          for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('stays linear on text made of prefixes, separators and pictures', () => {
    for (const piece of ['微', '微.', '💰', 'qqvx', '𝗪', '. ', '#9']) {
      const work = piece.repeat(40_000);
      expect(() => wechat.detect({ text: work })).not.toThrow();
    }
  });
});
