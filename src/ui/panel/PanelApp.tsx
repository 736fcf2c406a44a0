import type { PanelServices } from '../../app/panel-services.ts';
import { reviewAddress } from '../../core/flags/review-address.ts';
import { useT } from '../i18n/translator-context.tsx';
import { StateMessage } from '../popup/StateMessage.tsx';
import { Icon } from '../theme/Icon.tsx';
import { PanelScan } from './PanelScan.tsx';
import { usePanelTab } from './use-panel-tab.ts';

interface PanelAppProps {
  readonly services: PanelServices;
}

/** The side panel: the flagged listings of the page beside it, reviewed in place. */
export function PanelApp({ services }: PanelAppProps) {
  const t = useT();
  const { tab, scan } = usePanelTab(services);
  return (
    <div class="panel">
      <header class="panel-head">
        <h1 class="panel-name">
          <Icon name="flag-filled" />
          {scan?.site ?? t('extension.name')}
        </h1>
        <a href={reviewAddress()} target="_blank" rel="noreferrer">
          {t('panel.all')}
        </a>
      </header>
      <main>
        {tab !== null && scan === null && (
          <StateMessage title={t('popup.unscanned')} hint={t('popup.unscannedHint')}>
            <button
              type="button"
              class="button button-main state-action"
              onClick={() => void services.startScan(tab)}
            >
              {t('popup.scanPage')}
            </button>
          </StateMessage>
        )}
        {tab !== null && scan !== null && scan !== undefined && (
          <PanelScan key={tab.id} services={services} tabId={tab.id} scan={scan} />
        )}
      </main>
    </div>
  );
}
