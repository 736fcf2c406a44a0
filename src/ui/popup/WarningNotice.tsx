import { useEffect, useState } from 'preact/hooks';
import type { Scan } from '../../core/scan/scan.schema.ts';
import type { WarningState } from '../../core/warn/warning-state.ts';
import { useT } from '../i18n/translator-context.tsx';
import { usePopupTools } from './popup-context.tsx';

interface WarningNoticeProps {
  /** The page may have something to warn of only once it is read. */
  readonly scan: Scan;
}

/** The way back to a warning that the reader closed or dismissed; nothing while it stands on the page. */
export function WarningNotice({ scan }: WarningNoticeProps) {
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
  }, [services, scan.id, scan.state.kind]);
  if (state === 'none' || state === 'shown') return null;
  const show = async () => {
    await services.showWarning();
    setState(await services.warningState());
  };
  return (
    <p class="warning-notice" role="status">
      <span>{t(state === 'closed' ? 'popup.warningClosed' : 'popup.warningDismissed')}</span>{' '}
      <button type="button" class="button" onClick={show}>
        {t(state === 'closed' ? 'popup.warningShow' : 'popup.warningUndo')}
      </button>
    </p>
  );
}
