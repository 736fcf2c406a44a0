import type { FlagChange } from '../../core/flags/flag.schema.ts';
import { formatTime } from '../i18n/format-time.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

interface ChangeListProps {
  readonly changes: readonly FlagChange[];
}

/** What changed of the listing between sightings, the newest first. Nothing where nothing did. */
export function ChangeList({ changes }: ChangeListProps) {
  const t = useT();
  const language = useLanguage();
  if (changes.length === 0) return null;
  return (
    <section class="detail-part">
      <h3>{t('review.changes')}</h3>
      <ol class="history">
        {changes.toReversed().map(({ at, field, from, to }) => (
          <li key={`${at} ${field}`} class="history-entry">
            <p class="muted">
              {t(`review.changed.${field}`)} · {formatTime(at, language)}
            </p>
            <p>
              <del>
                <bdi>{from ?? t('review.nothing')}</bdi>
              </del>
            </p>
            <p>
              <ins>
                <bdi>{to ?? t('review.nothing')}</bdi>
              </ins>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
