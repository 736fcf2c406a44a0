import { useT } from '../i18n/translator-context.tsx';
import { Icon } from '../theme/Icon.tsx';
import { KeyCap } from './KeyCap.tsx';
import type { Desk } from './use-desk.ts';

interface ReviewHeadProps {
  readonly desk: Desk;
  readonly onKeys: () => void;
  readonly onStore: () => void;
  readonly onBacklog: () => void;
}

/** The name of the page, and the ways to its sheets. */
export function ReviewHead({ desk: { table }, onKeys, onStore, onBacklog }: ReviewHeadProps) {
  const t = useT();
  return (
    <header class="review-head">
      <p class="review-brand muted">
        <Icon name="flag-filled" />
        {t('extension.name')}
      </p>
      <h1>{t('review.title')}</h1>
      <p class="muted review-lead">{table !== null && t('popup.lead')}</p>
      <nav class="line">
        <button type="button" class="button" onClick={onBacklog}>
          {t('backlog.title')}
        </button>
        <button type="button" class="button" onClick={onStore}>
          {t('review.store')}
        </button>
        <button type="button" class="button" aria-keyshortcuts="?" onClick={onKeys}>
          {t('pageReview.keys')} <KeyCap>?</KeyCap>
        </button>
      </nav>
    </header>
  );
}
