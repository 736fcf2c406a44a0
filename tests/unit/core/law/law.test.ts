import { describe, expect, it } from 'vitest';
import {
  documentsOf,
  explanationFor,
  findSource,
  groupByKind,
  quotationOf,
  renumberingOf,
  sourcesFor,
} from '../../../../src/core/law/law.ts';
import { searchSources } from '../../../../src/core/law/search.ts';
import { isKnownSource, shippedLaw } from '../../../../src/core/law/shipped-law.ts';
import type { LawSource } from '../../../../src/core/law/source.schema.ts';

const law = shippedLaw();

function known(id: string): LawSource {
  const source = findSource(law, id);
  if (source === null) throw new Error(`no source ${id}`);
  return source;
}

describe('law', () => {
  it('finds a source by id and answers null for what a link made up', () => {
    expect(known('atf-31').article).toBe('第31条');
    expect(findSource(law, '__proto__')).toBeNull();
    expect(isKnownSource('atf-31')).toBe(true);
    expect(isKnownSource('atf-999')).toBe(false);
  });

  it('keeps every source of a category and no other', () => {
    const ids = sourcesFor(law, 'assisted-unblocking').map(({ id }) => id);
    expect(ids).toContain('wechat-unblock-self');
    expect(ids).not.toContain('dsa-16');
  });

  it('groups by kind with rulings first and loses none', () => {
    const groups = groupByKind(sourcesFor(law, 'account-sales'));
    expect(groups[0]?.kind).toBe('ruling');
    expect(groups.flatMap(({ sources }) => sources)).toHaveLength(sourcesFor(law, 'account-sales').length);
    expect(groupByKind([])).toEqual([]);
  });

  it('gives the text for a reader', () => {
    expect(explanationFor(law, 'account-sales', 'consumer').en).toMatch(/^This listing looks like/);
  });

  it('quotes an article, and neither a fragment nor a missing text', () => {
    expect(quotationOf(law, known('atf-31'))).toMatch(/^第三十一条 任何单位和个人不得非法买卖/);
    expect(quotationOf(law, known('cac-account-info-9'))).toBeNull();
    expect(quotationOf(law, known('dsa-16'))).toBeNull();
  });

  it('tells old and new numbers from either side', () => {
    expect(renumberingOf(law, 'csl2025-26')).toMatchObject({ before: 24, after: 26, since: '2026-01-01' });
    expect(renumberingOf(law, 'csl2016-24')).toMatchObject({ before: 24, after: 26 });
    expect(renumberingOf(law, 'aucl2025-21')).not.toHaveProperty('before');
    expect(renumberingOf(law, 'atf-31')).toBeNull();
  });

  it('says what a document named in the provenance is', () => {
    expect(documentsOf(law, known('ruling-jiangyin-2021'), 'en')).toEqual([
      expect.stringContaining('Jiangyin judges'),
    ]);
    expect(documentsOf(law, known('atf-31'), 'en')).toEqual([]);
  });
});

describe('searchSources', () => {
  const ids = (query: string) => searchSources(law.sources, query).map(({ id }) => id);

  it('finds by id, English, Chinese and several words at once', () => {
    expect(ids('atf-31')).toEqual(['atf-31']);
    expect(ids('nanjing TRADING area')).toContain('ruling-nanjing-2021');
    expect(ids('实名核验帮助')).toContain('atf-31');
    expect(ids('ａｔｆ－３１')).toEqual(['atf-31']);
  });

  it('gives everything for nothing, and nothing for nonsense', () => {
    expect(ids('  ')).toHaveLength(law.sources.length);
    expect(ids('qqqq zzzz')).toEqual([]);
  });
});
