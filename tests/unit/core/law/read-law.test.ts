import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../../src/core/category.ts';
import { READERS } from '../../../../src/core/law/explanation.schema.ts';
import { type LawProblem, readLaw } from '../../../../src/core/law/read-law.ts';
import type { LawSource } from '../../../../src/core/law/source.schema.ts';

const source = (changes: Partial<LawSource> = {}): LawSource => ({
  id: 'law-1',
  title_zh: '法',
  title_en: 'Law',
  kind: 'statute',
  citation: '法第1条',
  effective_from: '2024-02-29',
  article: '第1条',
  text_zh: '第一条',
  summary_en: 'First.',
  summary_zh: '第一。',
  applies_to: ['account-sales'],
  source: 'somewhere',
  verified: true,
  ...changes,
});

const explanation = (category: string, text = 'See [law-1].') => ({
  category,
  readers: Object.fromEntries(
    READERS.map((reader) => [reader, { en: text, 'zh-CN': text, 'zh-TW': text, es: text }]),
  ),
});

const edition = { reviewedOn: '2026-11-22', withoutQuotation: [], documents: {}, renumbered: [] };
const good = { edition, sources: [source()], explanations: CATEGORIES.map((one) => explanation(one)) };

function problems(changes: object): LawProblem[] {
  const result = readLaw({ ...good, ...changes });
  return result.ok ? [] : result.problem;
}

describe('readLaw', () => {
  it('reads sound data', () => {
    expect(readLaw(good)).toMatchObject({ ok: true, value: { sources: [{ id: 'law-1' }] } });
  });

  it.each([
    ['2024-02-30', 'a day that does not exist'],
    ['22 November 2026', 'words'],
    ['2024-2-9', 'missing zeros'],
  ])('refuses the date %s (%s)', (effective_from) => {
    expect(problems({ sources: [source({ effective_from })] })).toMatchObject([
      { where: 'sources.0.effective_from' },
    ]);
  });

  it('accepts an unknown date', () => {
    expect(problems({ sources: [source({ effective_from: '' })] })).toEqual([]);
  });

  it('names a field that is too much, and one that is missing', () => {
    const { verified: _, ...incomplete } = source();
    expect(problems({ sources: [{ ...source(), extra: 1 }, incomplete] }).map(({ where }) => where)).toEqual([
      'sources.0',
      'sources.1.verified',
    ]);
  });

  it('reports an id given twice', () => {
    expect(problems({ sources: [source(), source()] })).toEqual([{ where: 'law-1', what: 'given twice' }]);
  });

  it('reports a reference that leads nowhere, with its place', () => {
    const explanations = CATEGORIES.map((one) => explanation(one, one === 'account-sales' ? '[law-9]' : 'x'));
    expect(problems({ explanations })).toContainEqual({
      where: 'account-sales/moderator/es',
      what: 'unknown source law-9',
    });
  });

  it('reports a category without explanation', () => {
    expect(problems({ explanations: good.explanations.slice(1) })).toEqual([
      { where: 'account-sales', what: 'no explanation' },
    ]);
  });

  it('reports an edition that names an unknown source', () => {
    const renumbered = [{ since: '2026-01-01', after: 2, afterId: 'law-2' }];
    expect(problems({ edition: { ...edition, withoutQuotation: ['law-3'], renumbered } })).toEqual(
      expect.arrayContaining([
        { where: 'edition', what: 'unknown source law-3' },
        { where: 'edition', what: 'unknown source law-2' },
      ]),
    );
  });
});
