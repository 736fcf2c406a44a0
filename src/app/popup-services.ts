import type { Scorecard } from '../core/packs/scorecard.schema.ts';
import type { Explain } from '../core/report/report.ts';
import type { Result } from '../core/result.ts';
import type { Scan } from '../core/scan/scan.schema.ts';
import type { WarningState } from '../core/warn/warning-state.ts';
import { thisWindowId } from '../platform/active-tab.ts';
import { askToRead } from '../platform/permissions.ts';
import { openSidePanel } from '../platform/side-panel.ts';
import { focusListing, showWarning, warningState } from '../platform/tab-messages.ts';
import { watchTabScan } from '../platform/tab-scans.ts';
import type { Tab } from '../platform/tabs.ts';
import { type ExportFormat, exportScan } from './export-scan.ts';
import { type PageKind, pageKind } from './page-kind.ts';
import { type ScanProblem, scanTab } from './scan-tab.ts';
import { teachTab } from './teach-tab.ts';
import { isWatched, stopWatching, watchSites } from './watch-site.ts';

/** What the popup can learn and do about the tab it was opened for. */
export interface PopupServices {
  readonly page: PageKind;
  /** Calls back with the tab's scan now and after each change, null while there is none. */
  watchScan(onScan: (scan: Scan | null) => void, signal: AbortSignal): void;
  startScan(): Promise<Result<null, ScanProblem>>;
  /** Scrolls the page to a listing; false when the page no longer shows it. */
  focusListing(listingId: string): Promise<boolean>;
  /** How the warning on the page stands. */
  warningState(): Promise<WarningState>;
  /** Shows it again, and the page with it; false when there is none any more. */
  showWarning(): Promise<boolean>;
  isWatched(pattern: string): Promise<boolean>;
  /** These two ask the reader: call them straight from a click. */
  watchSite(pattern: string): Promise<boolean>;
  allowSite(pattern: string): Promise<boolean>;
  stopWatching(pattern: string): Promise<void>;
  exportScan(scan: Scan, format: ExportFormat, explain: Explain): void;
  /** Opens the side panel beside the page. Call it straight from a click; false when the browser refuses. */
  openPanel(): Promise<boolean>;
  /** Lets the reader show what a listing is on the page, and leaves the page to them. */
  teachPage(): Promise<Result<null, 'refused'>>;
}

/** Null stands for a tab that closed before the popup could look at it; nothing can be done about that one. */
export function createPopupServices(tab: Tab | null, scorecards: readonly Scorecard[]): PopupServices {
  return createTabServices(tab ?? NO_TAB, scorecards);
}

/** `tabs.TAB_ID_NONE`, which no tab has. */
const NO_TAB: Tab = { id: -1, url: 'about:blank' };

function createTabServices(tab: Tab, scorecards: readonly Scorecard[]): PopupServices {
  let windowId: number | null = null;
  void thisWindowId().then((id) => {
    windowId = id;
  });
  return {
    page: pageKind(tab.url),
    watchScan: (onScan, signal) => watchTabScan(tab.id, onScan, signal),
    startScan: () => scanTab(tab),
    focusListing: (listingId) => focusListing(tab.id, listingId),
    warningState: () => warningState(tab.id),
    async showWarning() {
      const isShown = await showWarning(tab.id);
      // The popup lies over the page, at the very place of the warning.
      if (isShown) window.close();
      return isShown;
    },
    isWatched,
    watchSite: (pattern) => watchSites([pattern]),
    allowSite: (pattern) => askToRead([pattern]),
    stopWatching,
    exportScan: (scan, format, explain) => exportScan(scan, format, scorecards, explain),
    openPanel: () => (windowId === null ? Promise.resolve(false) : openSidePanel(windowId)),
    async teachPage() {
      const started = await teachTab(tab);
      // The popup lies over the page and holds the keyboard.
      if (started.ok) window.close();
      return started;
    },
  };
}
