import type { NotScanned as NotScannedCounts } from '../../core/scan/scan.schema.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

const KINDS = ['images', 'canvases', 'frames'] as const satisfies readonly (keyof NotScannedCounts)[];

interface NotScannedProps {
  readonly notScanned: NotScannedCounts;
}

/** What the scan could not read, so that silence is not taken for a clean page. */
export function NotScanned({ notScanned }: NotScannedProps) {
  const t = useT();
  const list = new Intl.ListFormat(useLanguage(), { type: 'unit' });
  const parts = KINDS.filter((kind) => notScanned[kind] > 0).map((kind) =>
    t(`popup.${kind}`, { count: notScanned[kind] }),
  );
  if (parts.length === 0) return null;
  return <p class="not-scanned muted">{t('popup.notScanned', { parts: list.format(parts) })}</p>;
}
