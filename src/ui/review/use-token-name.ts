import { CATEGORIES } from '../../core/category.ts';
import { LEVELS } from '../../core/detect/finding.schema.ts';
import { FLAG_STATES } from '../../core/flags/flag-values.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';
import { useWhyTools } from '../popup/why-context.tsx';
import type { Token } from './filter-tokens.ts';

/** Names the value of a token in the reader's language: sites and sellers by themselves, all others by their words. */
export function useTokenName(): (token: Token) => string {
  const t = useT();
  const language = useLanguage();
  const { glossary } = useWhyTools();
  return ({ field, value }) => {
    if (field === 'rules') return glossary.ruleTitle(value, language) ?? value;
    const state = FLAG_STATES.find((one) => one === value);
    if (field === 'states' && state !== undefined)
      return state === 'open' ? t('review.open') : t(`reviewLook.${state}`);
    const level = LEVELS.find((one) => one === value);
    if (field === 'levels' && level !== undefined) return t(`level.${level}`);
    const category = CATEGORIES.find((one) => one === value);
    return field === 'categories' && category !== undefined ? t(`category.${category}`) : value;
  };
}
