import { describe, expect, it, vi } from 'vitest';
import { createPageTitles } from '../../../src/app/page-titles.ts';
import type { TitlesById } from '../../../src/core/explain/titles-in-language.ts';

const ENGLISH = { 'sell-account': 'Offers an account' };

describe('createPageTitles', () => {
  it('names a rule by its id until titles have come', async () => {
    const titles = createPageTitles(() => Promise.resolve(ENGLISH));
    expect(titles.of('sell-account', 'en')).toBe('sell-account');
    expect(titles.has('en')).toBe(false);
    await titles.load('en');
    expect(titles.of('sell-account', 'en')).toBe('Offers an account');
    expect(titles.of('other', 'en')).toBe('other');
    expect(titles.has('en')).toBe(true);
  });

  it('asks once a language', async () => {
    const fetchTitles = vi.fn(() => Promise.resolve<TitlesById>(ENGLISH));
    const titles = createPageTitles(fetchTitles);
    await Promise.all([titles.load('en'), titles.load('en'), titles.load('es')]);
    await titles.load('en');
    expect(fetchTitles.mock.calls).toEqual([['en'], ['es']]);
  });

  it('asks again when nobody has answered', async () => {
    const answers = [null, ENGLISH];
    const titles = createPageTitles(() => Promise.resolve(answers.shift() ?? null));
    await titles.load('en');
    expect(titles.has('en')).toBe(false);
    await titles.load('en');
    expect(titles.of('sell-account', 'en')).toBe('Offers an account');
  });

  it('keeps languages apart', async () => {
    const titles = createPageTitles((language) => Promise.resolve({ rule: `in ${language}` }));
    await Promise.all([titles.load('en'), titles.load('zh-TW')]);
    expect([titles.of('rule', 'en'), titles.of('rule', 'zh-TW'), titles.of('rule', 'es')]).toEqual([
      'in en',
      'in zh-TW',
      'rule',
    ]);
  });
});
