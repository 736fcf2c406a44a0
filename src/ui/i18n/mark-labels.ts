import type { UiLanguage } from '../../core/localized-text.schema.ts';
import {
  category as categoryEn,
  level as levelEn,
  mark as markEn,
  reviewLook as reviewLookEn,
} from './locales/en.json';
import {
  category as categoryEs,
  level as levelEs,
  mark as markEs,
  reviewLook as reviewLookEs,
} from './locales/es.json';
import {
  category as categoryZhCN,
  level as levelZhCN,
  mark as markZhCN,
  reviewLook as reviewLookZhCN,
} from './locales/zh-CN.json';
import {
  category as categoryZhTW,
  level as levelZhTW,
  mark as markZhTW,
  reviewLook as reviewLookZhTW,
} from './locales/zh-TW.json';

/** The few words that are drawn on the page: level words, category names, reviews, and the card of a badge. */
export interface MarkLabels {
  readonly level: typeof levelEn;
  readonly category: typeof categoryEn;
  readonly mark: typeof markEn;
  readonly reviewLook: typeof reviewLookEn;
}

const LABELS: Readonly<Record<UiLanguage, MarkLabels>> = {
  en: { level: levelEn, category: categoryEn, mark: markEn, reviewLook: reviewLookEn },
  'zh-CN': { level: levelZhCN, category: categoryZhCN, mark: markZhCN, reviewLook: reviewLookZhCN },
  'zh-TW': { level: levelZhTW, category: categoryZhTW, mark: markZhTW, reviewLook: reviewLookZhTW },
  es: { level: levelEs, category: categoryEs, mark: markEs, reviewLook: reviewLookEs },
};

/** Plain strings for the content script: no translator, and only these sections of the locale files are bundled. */
export function markLabels(language: UiLanguage): MarkLabels {
  return LABELS[language];
}
