import type { Coverage, NotScanned as NotScannedCounts } from '../../core/scan/scan.schema.ts';
import type { TextKey } from '../i18n/text-key.ts';
import { useLanguage, useT } from '../i18n/translator-context.tsx';

const PARTS = [
  ['images', 'popup.images'],
  ['canvases', 'popup.canvases'],
  ['frames', 'popup.frames'],
] as const satisfies readonly (readonly [keyof NotScannedCounts, TextKey])[];

interface NotScannedProps {
  readonly notScanned: NotScannedCounts;
  readonly coverage?: Coverage | undefined;
}

/** What the scan could not read, so that silence is not taken for a clean page. */
export function NotScanned({ notScanned, coverage }: NotScannedProps) {
  const t = useT();
  const list = new Intl.ListFormat(useLanguage(), { type: 'unit' });
  const parts = PARTS.filter(([kind]) => notScanned[kind] > 0).map(([kind, key]) =>
    t(key, { count: notScanned[kind] }),
  );
  return (
    <>
      {coverage === 'cut-short' && <p class="not-scanned">{t('popup.cutShort')}</p>}
      {parts.length > 0 && (
        <p class="not-scanned muted">{t('popup.notScanned', { parts: list.format(parts) })}</p>
      )}
    </>
  );
}
