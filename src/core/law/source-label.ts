import type { LawLanguage } from './explanation.schema.ts';
import type { LawSource } from './source.schema.ts';

/** A source in a few words, for links and lists: its title, with the article where that is one of a law. */
export function sourceLabel(source: LawSource, language: LawLanguage): string {
  const article = articleLabel(source, language);
  if (language === 'zh-CN') return `${source.title_zh}${article}`;
  return article === '' ? source.title_en : `${source.title_en}, ${article}`;
}

/** `Article 253-1` or `第253条之一`; empty when the source is not a numbered article of a Chinese text. */
export function articleLabel({ article }: LawSource, language: LawLanguage): string {
  const match = /^第(\d+|[一二三四五六七八九十]+)条(?:之([一二三四五六七八九]))?$/u.exec(article);
  if (match === null) return '';
  const [, digits = '', sub = ''] = match;
  const number = /^\d/u.test(digits) ? Number(digits) : chineseNumber(digits);
  if (language === 'zh-CN') return `第${number}条${sub === '' ? '' : `之${sub}`}`;
  return `Article ${number}${sub === '' ? '' : `-${chineseNumber(sub)}`}`;
}

/** Reads 一 to 九十九. */
function chineseNumber(digits: string): number {
  const value = (digit: string) => '零一二三四五六七八九'.indexOf(digit);
  if (!digits.includes('十')) return value(digits);
  const [tens = '', units = ''] = digits.split('十');
  return (tens === '' ? 1 : value(tens)) * 10 + (units === '' ? 0 : value(units));
}
