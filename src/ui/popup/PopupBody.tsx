import { useT } from '../i18n/translator-context.tsx';
import { PermissionMissing } from './PermissionMissing.tsx';
import type { PopupView } from './popup-view.ts';
import { ScanProgress } from './ScanProgress.tsx';
import { ScanView } from './ScanView.tsx';
import { StateMessage } from './StateMessage.tsx';

interface PopupBodyProps {
  readonly view: PopupView;
  readonly onScan: () => void;
}

export function PopupBody({ view, onScan }: PopupBodyProps) {
  const t = useT();
  switch (view.kind) {
    case 'loading':
      return null;
    case 'unscanned':
      return <StateMessage title={t('popup.unscanned')} hint={t('popup.unscannedHint')} />;
    case 'starting':
      return <ScanProgress />;
    case 'scan':
      return <ScanView scan={view.scan} />;
    case 'unscannable':
      return <StateMessage title={t(`unscannable.${view.reason}`)} hint={t(hintFor(view.reason))} />;
    case 'no-permission':
      return <PermissionMissing {...view} onAllowed={onScan} />;
    case 'failed':
      return <StateMessage title={t('popup.failed')} hint={t('popup.failedHint')} />;
    default:
      return view satisfies never;
  }
}

function hintFor(reason: string): 'unscannable.fileHint' | 'unscannable.hint' {
  return reason === 'local-file' ? 'unscannable.fileHint' : 'unscannable.hint';
}
