import { useEffect, useState } from 'preact/hooks';
import type { PanelServices } from '../../app/panel-services.ts';
import type { Scan } from '../../core/scan/scan.schema.ts';

type Tab = Parameters<Parameters<PanelServices['followTab']>[0]>[0];

/** The tab beside the panel and its scan; `scan` is undefined until the store has answered for this tab. */
export interface PanelTab {
  readonly tab: Tab;
  readonly scan: Scan | null | undefined;
}

/** Follows the tab in sight and its scan. What was heard of another tab is never shown. */
export function usePanelTab(services: PanelServices): PanelTab {
  const [tab, setTab] = useState<Tab>(null);
  const [heard, setHeard] = useState<{ readonly tabId: number; readonly scan: Scan | null } | null>(null);
  useEffect(() => {
    const life = new AbortController();
    services.followTab(setTab, life.signal);
    return () => life.abort();
  }, [services]);
  const tabId = tab?.id;
  useEffect(() => {
    if (tabId === undefined) return;
    const life = new AbortController();
    services.watchScan(tabId, (scan) => setHeard({ tabId, scan }), life.signal);
    return () => life.abort();
  }, [services, tabId]);
  return { tab, scan: heard !== null && heard.tabId === tabId ? heard.scan : undefined };
}
