import { useT } from '../i18n/translator-context.tsx';
import { ExportButtons } from './ExportButtons.tsx';
import type { PopupView } from './popup-view.ts';
import type { WatchControl } from './use-watched.ts';
import { WatchButton } from './WatchButton.tsx';

interface PopupActionsProps {
  readonly view: PopupView;
  readonly watch: WatchControl | null;
  readonly onScan: () => void;
}

export function PopupActions({ view, watch, onScan }: PopupActionsProps) {
  const t = useT();
  if (view.kind === 'unscannable' || view.kind === 'loading' || view.kind === 'no-permission') return null;
  const isFirst = view.kind === 'unscanned';
  const scan = view.kind === 'scan' ? view.scan : null;
  return (
    <footer class="popup-actions">
      <button
        type="button"
        class={isFirst ? 'button button-main' : 'button'}
        disabled={view.kind === 'starting' || scan?.state.kind === 'scanning'}
        onClick={onScan}
      >
        {t(isFirst ? 'popup.scanPage' : 'popup.scanAgain')}
      </button>
      {watch !== null && <WatchButton watch={watch} />}
      {scan !== null && scan.found.length > 0 && <ExportButtons scan={scan} />}
    </footer>
  );
}
