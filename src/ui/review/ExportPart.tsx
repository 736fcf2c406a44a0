import { useState } from 'preact/hooks';
import type { FlagsClient } from '../../app/flags/flags-client.ts';
import { useT } from '../i18n/translator-context.tsx';
import { TaskProgress } from './TaskProgress.tsx';
import { useTask } from './use-task.ts';

interface ExportPartProps {
  readonly flags: FlagsClient;
  readonly shownIds: readonly string[];
  readonly selectedIds: readonly string[];
}

/** Hands flags over as a file: all, those in the table, or those chosen. */
export function ExportPart({ flags, shownIds, selectedIds }: ExportPartProps) {
  const t = useT();
  const task = useTask();
  const [said, setSaid] = useState('');
  const save = async (ids: readonly string[] | null) => {
    setSaid('');
    const saved = await task.run((long) => flags.exportFile(ids, long));
    if (saved.ok) setSaid(t('review.exported', { count: saved.value }));
    else setSaid(t(saved.problem === 'cancelled' ? 'review.cancelled' : 'review.exportFailed'));
  };
  const isBusy = task.progress !== null;
  return (
    <section class="sheet-part">
      <h3>{t('review.export')}</h3>
      <p class="muted">{t('review.exportHint')}</p>
      <div class="line">
        <button type="button" class="button" disabled={isBusy} onClick={() => save(null)}>
          {t('review.exportAll')}
        </button>
        <button
          type="button"
          class="button"
          disabled={isBusy || shownIds.length === 0}
          onClick={() => save(shownIds)}
        >
          {t('review.exportShown', { count: shownIds.length })}
        </button>
        {selectedIds.length > 0 && (
          <button type="button" class="button" disabled={isBusy} onClick={() => save(selectedIds)}>
            {t('review.exportSelected', { count: selectedIds.length })}
          </button>
        )}
      </div>
      <TaskProgress task={task} label={t('review.export')} />
      <p class="muted" role="status">
        {said}
      </p>
    </section>
  );
}
