import type { HintUse } from '../../core/sites/hint-use.schema.ts';
import { useT } from '../i18n/translator-context.tsx';

interface HintNoticeProps {
  readonly hint: HintUse;
}

/** By which hint the page was read, or why not by it. A built-in one that fits goes without saying. */
export function HintNotice({ hint: { name, origin, misfit } }: HintNoticeProps) {
  const t = useT();
  if (misfit === null) {
    return origin === 'saved' ? <p class="hint-notice muted">{t('popup.hintUsed', { name })}</p> : null;
  }
  const notice = origin === 'saved' ? t('popup.hintMisfit') : t('popup.engineMisfit', { name });
  return (
    <p class="hint-notice muted">
      {notice} {t(`popup.misfit.${misfit}`)}
    </p>
  );
}
