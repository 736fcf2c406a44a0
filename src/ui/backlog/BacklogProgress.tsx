import type { Backlog, BacklogState } from '../../core/backlog/backlog.schema.ts';
import { isFinished, summaryOf } from '../../core/backlog/backlog.ts';
import type { Translate } from '../i18n/translator.ts';
import { useT } from '../i18n/translator-context.tsx';

interface BacklogProgressProps {
  readonly backlog: Backlog;
  readonly onCancel: () => void;
}

/** How far the backlog is, page by page, and what it came to. */
export function BacklogProgress({ backlog, onCancel }: BacklogProgressProps) {
  const t = useT();
  const { pages, done, skipped, listings, flagged } = summaryOf(backlog);
  const isOver = isFinished(backlog);
  return (
    <section class="sheet-part" aria-label={t('backlog.progress')}>
      {!isOver && (
        <progress aria-label={t('backlog.progress')} value={done + skipped} max={Math.max(pages, 1)} />
      )}
      <p role="status">
        {t(isOver ? 'backlog.over' : 'backlog.sofar', { pages, done, skipped, listings, flagged })}
      </p>
      {!isOver && (
        <div class="line">
          <button type="button" class="button" onClick={onCancel}>
            {t('pageReview.cancel')}
          </button>
        </div>
      )}
      <ul class="conflicts">
        {backlog.items.map(({ url, state }, index) => (
          <li key={`${index} ${url}`} class="conflict">
            <bdi>{url}</bdi>
            <p class="muted">{stateText(state, t)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateText(state: BacklogState, t: Translate): string {
  if (state.kind === 'done')
    return t('backlog.state.done', { flagged: state.flagged, listings: state.listings });
  return state.kind === 'skipped' ? t(`backlog.skipped.${state.reason}`) : t(`backlog.state.${state.kind}`);
}
