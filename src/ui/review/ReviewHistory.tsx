import type { Review } from '../../core/flags/flag.schema.ts';
import { formatTime } from '../i18n/format-time.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

interface ReviewHistoryProps {
  readonly reviews: readonly Review[];
}

/** Every decision there was, the newest first; those taken back stay, and say so. */
export function ReviewHistory({ reviews }: ReviewHistoryProps) {
  const t = useT();
  const language = useLanguage();
  return (
    <section class="detail-part">
      <h3>{t('review.history')}</h3>
      {reviews.length === 0 && <p class="muted">{t('review.noHistory')}</p>}
      <ol class="history">
        {reviews.toReversed().map(({ id, at, who, decision, reason, note, undoneAt }) => (
          <li key={id} class="history-entry">
            <p>
              <strong>{decision === 'open' ? t('review.open') : t(`reviewLook.${decision}`)}</strong>
              {reason !== null && `: ${t(`dismissReason.${reason}`)}`}
            </p>
            {note !== '' && <p class="history-note">{note}</p>}
            <p class="muted">
              {who === '' ? t('review.nobodyNamed') : <bdi>{who}</bdi>} · {formatTime(at, language)}
              {undoneAt !== null && ` · ${t('review.takenBack', { time: formatTime(undoneAt, language) })}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
