import type { NotScanned as NotScannedCounts } from '../../core/scan/scan.schema.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

const PARTS = [
  ['images', 'popup.images'],
  ['canvases', 'popup.canvases'],
  ['frames', 'popup.frames'],
] as const satisfies readonly (readonly [keyof NotScannedCounts, TextKey])[];

interface NotScannedProps {
  readonly notScanned: NotScannedCounts;
}

/** What the scan could not read, so that silence is not taken for a clean page. */
export function NotScanned({ notScanned }: NotScannedProps) {
  const t = useT();
  const list = new Intl.ListFormat(useLanguage(), { type: 'unit' });
  const parts = PARTS.filter(([kind]) => notScanned[kind] > 0).map(([kind, key]) =>
    t(key, { count: notScanned[kind] }),
  );
  if (parts.length === 0) return null;
  return <p class="not-scanned muted">{t('popup.notScanned', { parts: list.format(parts) })}</p>;
}
