import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PopupServices } from '../../app/popup-services.ts';
import type { Scan } from '../../core/scan/scan.schema.ts';
import type { Attempt, PopupFacts } from './popup-view.ts';

export interface ScanControl {
  readonly facts: PopupFacts;
  readonly start: () => void;
}

const NO_ATTEMPT: Attempt = { kind: 'none' };

/** Follows the tab's scan and starts new ones. Whatever is heard from the scan ends the attempt to start it. */
export function useScan(services: PopupServices): ScanControl {
  const [scan, setScan] = useState<Scan | null | undefined>(undefined);
  const [attempt, setAttempt] = useState<Attempt>(NO_ATTEMPT);

  useEffect(() => {
    const controller = new AbortController();
    const hear = (latest: Scan | null) => {
      setScan(latest);
      setAttempt((current) => (latest === null ? current : NO_ATTEMPT));
    };
    services.watchScan(hear, controller.signal);
    return () => controller.abort();
  }, [services]);

  const start = useCallback(async () => {
    setAttempt({ kind: 'starting' });
    const started = await services.startScan();
    if (!started.ok) setAttempt({ kind: 'refused', problem: started.problem });
  }, [services]);

  return { facts: { page: services.page, scan, attempt }, start };
}
