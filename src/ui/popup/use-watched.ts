import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageKind } from '../../app/page-kind.ts';
import type { PopupServices } from '../../app/popup-services.ts';

export type WatchState = 'unknown' | 'unwatched' | 'watched' | 'denied';

export interface WatchControl {
  readonly site: string;
  readonly state: WatchState;
  readonly watch: () => void;
  readonly stop: () => void;
}

/** Whether the site is watched, and how to change it; null on pages that belong to no site. */
export function useWatched(services: PopupServices): WatchControl | null {
  const site = siteOf(services.page);
  const [state, setState] = useState<WatchState>('unknown');

  useEffect(() => {
    if (site === null) return;
    let isCurrent = true;
    void services.isWatched(site.pattern).then((isWatched) => {
      if (isCurrent) setState(isWatched ? 'watched' : 'unwatched');
    });
    return () => {
      isCurrent = false;
    };
  }, [services, site?.pattern]);

  const watch = useCallback(async () => {
    if (site === null) return;
    setState((await services.watchSite(site.pattern)) ? 'watched' : 'denied');
  }, [services, site?.pattern]);

  const stop = useCallback(async () => {
    if (site === null) return;
    await services.stopWatching(site.pattern);
    setState('unwatched');
  }, [services, site?.pattern]);

  return site === null ? null : { site: site.site, state, watch, stop };
}

function siteOf(page: PageKind): Extract<PageKind, { kind: 'web' }> | null {
  return page.kind === 'web' ? page : null;
}
