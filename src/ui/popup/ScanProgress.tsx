import { useT } from '../i18n/translator-context.tsx';

interface ScanProgressProps {
  /** Absent while the page is being read and nothing is counted yet. */
  readonly count?: { readonly done: number; readonly total: number };
}

export function ScanProgress({ count }: ScanProgressProps) {
  const t = useT();
  const text = count === undefined ? t('popup.scanStarting') : t('popup.scanning', { ...count });
  return (
    <div class="progress">
      <label for="scan-progress">{text}</label>
      {count === undefined ? (
        <progress id="scan-progress" />
      ) : (
        <progress id="scan-progress" value={count.done} max={Math.max(count.total, 1)} />
      )}
    </div>
  );
}
