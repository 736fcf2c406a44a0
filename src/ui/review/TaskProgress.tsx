import { useT } from '../i18n/translator-context.tsx';
import type { RunningTask } from './use-task.ts';

interface TaskProgressProps {
  readonly task: RunningTask;
  readonly label: string;
}

/** How far a long task has come, and the way to stop it. Nothing while none runs. */
export function TaskProgress({ task: { progress, cancel }, label }: TaskProgressProps) {
  const t = useT();
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <div class="task">
      <progress aria-label={label} {...(total === null ? {} : { value: done, max: total })} />
      <div class="line">
        <span class="muted">
          {total === null ? t('review.progress', { done }) : t('review.progressOf', { done, total })}
        </span>
        <button type="button" class="button" onClick={cancel}>
          {t('pageReview.cancel')}
        </button>
      </div>
    </div>
  );
}
