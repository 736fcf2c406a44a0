import { useT } from '../i18n/translator-context.tsx';
import { StateMessage } from './StateMessage.tsx';

interface ScanSummaryProps {
  readonly listings: number;
  readonly flagged: number;
}

export function ScanSummary({ listings, flagged }: ScanSummaryProps) {
  const t = useT();
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
