import type { LawSource } from './source.schema.ts';

/**
 * The sources in which every word of the query occurs, in their given order; all of them for an empty query.
 * Case and full-width forms do not matter.
 */
export function searchSources(sources: readonly LawSource[], query: string): LawSource[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [...sources];
  return sources.filter((source) => {
    const text = searchable(source);
    return words.every((word) => text.includes(word));
  });
}

function searchable(source: LawSource): string {
  const { id, title_en, title_zh, citation, article, text_zh, summary_en, summary_zh } = source;
  return fold([id, title_en, title_zh, citation, article, text_zh, summary_en, summary_zh].join('\n'));
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
