import type { UiLanguage } from '../../core/localized-text.schema.ts';
import { category as categoryEn, mark as markEn, warn as warnEn } from './locales/en.json';
import { category as categoryEs, mark as markEs, warn as warnEs } from './locales/es.json';
import { category as categoryZhCN, mark as markZhCN, warn as warnZhCN } from './locales/zh-CN.json';
import { category as categoryZhTW, mark as markZhTW, warn as warnZhTW } from './locales/zh-TW.json';

/** The words of the warning on a listing's page and of the question before one buys. */
export interface PageWarnLabels {
  readonly category: typeof categoryEn;
  readonly mark: typeof markEn;
  readonly warn: typeof warnEn;
}

const LABELS: Readonly<Record<UiLanguage, PageWarnLabels>> = {
  en: { category: categoryEn, mark: markEn, warn: warnEn },
  'zh-CN': { category: categoryZhCN, mark: markZhCN, warn: warnZhCN },
  'zh-TW': { category: categoryZhTW, mark: markZhTW, warn: warnZhTW },
  es: { category: categoryEs, mark: markEs, warn: warnEs },
};

/** Plain strings for the content script, as `markLabels` gives those of marks. */
export function warnLabels(language: UiLanguage): PageWarnLabels {
  return LABELS[language];
}
