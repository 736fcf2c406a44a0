import type { UiLanguage } from '../../core/localized-text.schema.ts';
import {
  reviewCommand as commandEn,
  reviewLook as lookEn,
  dismissReason as reasonsEn,
  pageReview as textEn,
} from './locales/en.json';
import {
  reviewCommand as commandEs,
  reviewLook as lookEs,
  dismissReason as reasonsEs,
  pageReview as textEs,
} from './locales/es.json';
import {
  reviewCommand as commandZhCN,
  reviewLook as lookZhCN,
  dismissReason as reasonsZhCN,
  pageReview as textZhCN,
} from './locales/zh-CN.json';
import {
  reviewCommand as commandZhTW,
  reviewLook as lookZhTW,
  dismissReason as reasonsZhTW,
  pageReview as textZhTW,
} from './locales/zh-TW.json';

/** The words of reviewing on a page: decisions, commands, reasons, messages. */
export interface PageReviewLabels {
  readonly look: typeof lookEn;
  readonly command: typeof commandEn;
  readonly reasons: typeof reasonsEn;
  readonly text: typeof textEn;
}

const LABELS: Readonly<Record<UiLanguage, PageReviewLabels>> = {
  en: { look: lookEn, command: commandEn, reasons: reasonsEn, text: textEn },
  'zh-CN': { look: lookZhCN, command: commandZhCN, reasons: reasonsZhCN, text: textZhCN },
  'zh-TW': { look: lookZhTW, command: commandZhTW, reasons: reasonsZhTW, text: textZhTW },
  es: { look: lookEs, command: commandEs, reasons: reasonsEs, text: textEs },
};

/** Plain strings for the content script, as `markLabels` gives those of marks. */
export function reviewLabels(language: UiLanguage): PageReviewLabels {
  return LABELS[language];
}
