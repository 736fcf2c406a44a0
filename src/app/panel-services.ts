import type { Result } from '../core/result.ts';
import type { Scan } from '../core/scan/scan.schema.ts';
import { followActiveTab } from '../platform/active-tab.ts';
import { focusListing } from '../platform/tab-messages.ts';
import { watchTabScan } from '../platform/tab-scans.ts';
import { readTab, type Tab } from '../platform/tabs.ts';
import type { FlagsClient } from './flags/flags-client.ts';
import { type ScanProblem, scanTab } from './scan-tab.ts';

/** What the side panel can learn and do. */
export interface PanelServices {
  readonly flags: FlagsClient;
  /** Calls back with the tab that the panel stands beside, now and whenever it is another one. */
  followTab(onTab: (tab: Tab | null) => void, signal: AbortSignal): void;
  /** Calls back with a tab's scan now and after each change, null while there is none. */
  watchScan(tabId: number, onScan: (scan: Scan | null) => void, signal: AbortSignal): void;
  startScan(tab: Tab): Promise<Result<null, ScanProblem>>;
  /** Scrolls the tab's page to a listing; false when the page no longer shows it. */
  focusListing(tabId: number, listingId: string): Promise<boolean>;
}

/** The services of the browser; `named` is a tab to stand beside for good (`?tab=7`), null for the one in sight. */
export function createPanelServices(flags: FlagsClient, named: string | null): PanelServices {
  const tabId = Number(named ?? Number.NaN);
  return {
    flags,
    followTab(onTab, signal) {
      if (Number.isInteger(tabId)) void readTab(tabId).then(onTab);
      else followActiveTab(onTab, signal);
    },
    watchScan: watchTabScan,
    startScan: scanTab,
    focusListing,
  };
}
