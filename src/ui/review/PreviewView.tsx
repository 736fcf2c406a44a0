import type { ImportConflict, ImportPreview } from '../../core/flags/import-preview.ts';
import { formatTime } from '../i18n/format-time.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

interface PreviewViewProps {
  readonly preview: ImportPreview;
  readonly isBusy: boolean;
  readonly onTake: () => void;
  readonly onCancel: () => void;
}

/** What taking over a file would do: counts, and every flag that was decided differently here and there. */
export function PreviewView({ preview, isBusy, onTake, onCancel }: PreviewViewProps) {
  const t = useT();
  const language = useLanguage();
  const { exportedBy, exportedAt, flags, added, updated, same, conflicts, shown } = preview;
  const who = exportedBy === '' ? t('review.nobodyNamed') : exportedBy;
  const counts = [
    [t('review.preview.flags'), flags],
    [t('review.preview.added'), added],
    [t('review.preview.updated'), updated],
    [t('review.preview.same'), same],
    [t('review.preview.conflicts'), conflicts],
  ] as const;
  const number = new Intl.NumberFormat(language);
  return (
    <div class="preview">
      <p>{t('review.preview.from', { who, time: formatTime(exportedAt, language) })}</p>
      <dl class="facts">
        {counts.map(([name, count]) => (
          <div key={name} class="fact">
            <dt class="muted">{name}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        ))}
      </dl>
      {shown.length > 0 && (
        <details open>
          <summary>{t('review.preview.conflictList')}</summary>
          <ul class="conflicts">
            {shown.map((conflict) => (
              <Conflict key={conflict.id} conflict={conflict} />
            ))}
          </ul>
        </details>
      )}
      <div class="line">
        <button type="button" class="button button-main" disabled={isBusy} onClick={onTake}>
          {t('review.preview.take')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={onCancel}>
          {t('pageReview.cancel')}
        </button>
      </div>
    </div>
  );
}

function Conflict({
  conflict: { title, site, here, inFile, winner },
}: {
  readonly conflict: ImportConflict;
}) {
  const t = useT();
  const nameOf = ({ decision, who }: ImportConflict['here']) => {
    const word = decision === 'open' ? t('review.open') : t(`reviewLook.${decision}`);
    return who === '' ? word : `${word} (${who})`;
  };
  return (
    <li class="conflict">
      <bdi>{title === '' ? t('popup.untitled') : title}</bdi> <span class="muted">{site}</span>
      <p>
        {t('review.preview.conflict', { here: nameOf(here), there: nameOf(inFile) })}{' '}
        {t(winner === 'here' ? 'review.preview.hereStands' : 'review.preview.thereStands')}
      </p>
    </li>
  );
}
