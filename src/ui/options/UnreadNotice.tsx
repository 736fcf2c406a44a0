import type { SettingsProblem } from '../../core/settings/settings-problem.ts';
import { useT } from '../i18n/translator-context.tsx';
import { Problem } from './Problem.tsx';

interface UnreadNoticeProps {
  readonly problem: SettingsProblem;
  readonly onCopy: () => void;
}

/** Says that the stored settings cannot be read, why, and what to do. */
export function UnreadNotice({ problem, onCopy }: UnreadNoticeProps) {
  const t = useT();
  return (
    <div class="options-box" role="alert">
      <p class="options-strong">{t('options.unread.title')}</p>
      <Problem problem={problem} />
      <p>{t('options.unread.hint')}</p>
      <div class="options-actions">
        <button type="button" class="button" onClick={onCopy}>
          {t('options.unread.copy')}
        </button>
      </div>
    </div>
  );
}
