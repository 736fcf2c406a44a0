import { useEffect, useState } from 'preact/hooks';
import type { WarningState } from '../../core/warn/warning-state.ts';
import { useT } from '../i18n/translator-context.tsx';
import { usePopupTools } from './popup-context.tsx';

/** The way back to a warning that the reader closed or dismissed; nothing while it stands on the page. */
export function WarningNotice() {
  const t = useT();
  const { services } = usePopupTools();
  const [state, setState] = useState<WarningState>('none');
  useEffect(() => {
    let isCurrent = true;
    void services.warningState().then((now) => {
      if (isCurrent) setState(now);
    });
    return () => {
      isCurrent = false;
    };
  }, [services]);
  if (state === 'none' || state === 'shown') return null;
  const show = async () => {
    await services.showWarning();
    setState(await services.warningState());
  };
  return (
    <p class="warning-notice" role="status">
      {t(state === 'closed' ? 'popup.warningClosed' : 'popup.warningDismissed')}{' '}
      <button type="button" class="button" onClick={show}>
        {t(state === 'closed' ? 'popup.warningShow' : 'popup.warningUndo')}
      </button>
    </p>
  );
}
