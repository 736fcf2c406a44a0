import { useEffect, useState } from 'preact/hooks';
import type { BacklogServices, OpenTab } from '../../app/backlog-services.ts';
import { MAX_BACKLOG } from '../../core/backlog/backlog-values.ts';
import { readAddresses } from '../../core/backlog/read-addresses.ts';
import { useT } from '../i18n/translator-context.tsx';

interface BacklogFormProps {
  readonly services: BacklogServices;
}

/** What is to be scanned: the tabs that are open, or addresses, one a line. */
export function BacklogForm({ services }: BacklogFormProps) {
  const t = useT();
  const [tabs, setTabs] = useState<readonly OpenTab[]>([]);
  const [list, setList] = useState('');
  const [isRefused, setRefused] = useState(false);
  useEffect(() => void services.readableTabs().then(setTabs), [services]);
  const { urls, rejected, tooMany } = readAddresses(list);
  const start = async (addresses: readonly string[], open: readonly OpenTab[]) =>
    setRefused(!(await services.start(addresses, open)));
  return (
    <div class="sheet-part">
      <div class="line">
        <button type="button" class="button" disabled={tabs.length === 0} onClick={() => start([], tabs)}>
          {t('backlog.scanTabs', { count: tabs.length })}
        </button>
      </div>
      <label class="sheet-field">
        <h3>{t('backlog.addresses')}</h3>
        <textarea
          rows={5}
          spellcheck={false}
          value={list}
          onInput={(event) => setList(event.currentTarget.value)}
        />
      </label>
      {rejected.length > 0 && <p class="muted">{t('backlog.rejected', { count: rejected.length })}</p>}
      {tooMany > 0 && <p class="muted">{t('backlog.tooMany', { most: MAX_BACKLOG })}</p>}
      <div class="line">
        <button type="button" class="button" disabled={urls.length === 0} onClick={() => start(urls, [])}>
          {t('backlog.scanList', { count: urls.length })}
        </button>
        <span class="muted" role="status">
          {isRefused && t('review.problem.unanswered')}
        </span>
      </div>
    </div>
  );
}
