import { MAX_CHECKED_TEXT } from '../../core/check/bound-text.ts';
import { isFlagged } from '../../core/detect/level.ts';
import { useT } from '../i18n/translator-context.tsx';
import { StateMessage } from '../popup/StateMessage.tsx';
import { CheckedFindings } from './CheckedFindings.tsx';
import type { CheckState } from './use-check.ts';

interface CheckResultProps {
  readonly state: CheckState;
  /** Whether the text was cut before it came here. */
  readonly isCut: boolean;
}

/** How the check stands; the region is there from the start, so that screen readers hear the answer. */
export function CheckResult({ state, isCut }: CheckResultProps) {
  const t = useT();
  const wasCut = state.kind === 'done' && (isCut || state.checked.isCut);
  return (
    <div class="check-result">
      <div role="status">
        {state.kind === 'checking' && <p class="muted">{t('check.checking')}</p>}
        {state.kind === 'done' && state.findings.length > 0 && (
          <p class="check-found">{t(isFlagged(state.findings) ? 'check.found' : 'popup.worthKnowing')}</p>
        )}
        {state.kind === 'done' && state.isLeftOut && (
          <p class="muted">
            {t('check.leftOut')}{' '}
            <a href="options.html" target="_blank" rel="noreferrer">
              {t('options.title')}
            </a>
          </p>
        )}
        {wasCut && <p class="muted">{t('check.cut', { limit: MAX_CHECKED_TEXT })}</p>}
      </div>
      {state.kind === 'failed' && <StateMessage title={t('check.failed')} hint={t('check.failedHint')} />}
      {state.kind === 'done' &&
        (state.findings.length === 0 ? (
          !state.isLeftOut && <StateMessage title={t('check.nothing')} hint={t('check.nothingCaution')} />
        ) : (
          <CheckedFindings text={state.checked.text} findings={state.findings} />
        ))}
    </div>
  );
}
