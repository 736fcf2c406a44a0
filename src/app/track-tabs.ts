import { isFlagged } from '../core/detect/level.ts';
import type { Scan, ScanUpdate } from '../core/scan/scan.schema.ts';
import { showBadge } from '../platform/badge.ts';
import { isScanAlive } from '../platform/tab-messages.ts';
import { readTabScan, removeTabScan, updateTabScan } from '../platform/tab-scans.ts';

/** Keeps what a tab's page reports and shows the number of flagged listings on the toolbar. */
export async function keepScanUpdate(tabId: number, update: ScanUpdate): Promise<void> {
  const scan = await storeOrMarkFailed(tabId, update);
  await showBadge(tabId, countFlagged(scan));
}

/** Forgets the scan of a tab that is gone. */
export async function forgetTab(tabId: number): Promise<void> {
  await removeTabScan(tabId);
}

/** Forgets the tab's scan when the page it was made on no longer stands there. */
export async function forgetIfLeft(tabId: number): Promise<void> {
  const scan = await readTabScan(tabId);
  if (scan === null || (await isScanAlive(tabId))) return;
  if (await removeTabScan(tabId, scan.id)) await showBadge(tabId, 0);
}

/** A scan too big to store keeps what was stored before and says that it failed, instead of looking complete. */
async function storeOrMarkFailed(tabId: number, update: ScanUpdate): Promise<Scan> {
  try {
    return await updateTabScan(tabId, update);
  } catch {
    return updateTabScan(tabId, { ...update, found: [], state: { kind: 'failed', reason: 'storage-full' } });
  }
}

function countFlagged({ found }: Scan): number {
  return found.filter(({ findings }) => isFlagged(findings)).length;
}
