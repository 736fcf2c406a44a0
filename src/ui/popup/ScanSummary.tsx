import type { Coverage } from '../../core/scan/scan.schema.ts';
import { useT } from '../i18n/translator-context.tsx';
import { StateMessage } from './StateMessage.tsx';

interface ScanSummaryProps {
  readonly listings: number;
  readonly flagged: number;
  readonly coverage?: Coverage | undefined;
}

export function ScanSummary({ listings, flagged, coverage }: ScanSummaryProps) {
  const t = useT();
  if (coverage === 'no-records')
    return <StateMessage title={t('popup.unreadList')} hint={t('popup.unreadListHint')} />;
  if (listings === 0) return <StateMessage title={t('popup.noListings')} hint={t('popup.noListingsHint')} />;
  if (flagged === 0) {
    return <StateMessage title={t('popup.nothing', { count: listings })} hint={t('popup.nothingCaution')} />;
  }
  return (
    <p class="summary" role="status">
      {t('popup.summary', { count: flagged, total: listings })}
    </p>
  );
}
