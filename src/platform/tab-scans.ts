import { applyScanUpdate } from '../core/scan/apply-scan-update.ts';
import { type Scan, ScanSchema, type ScanUpdate } from '../core/scan/scan.schema.ts';
import { browser } from './browser.ts';

const PREFIX = 'scan:';

/**
 * The scan of each tab, kept in session storage: it outlives the service worker and dies with the browser.
 * Only the background writes; pages read and watch.
 */
export async function readTabScan(tabId: number): Promise<Scan | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  return parseScan(stored[keyOf(tabId)]);
}

/** Calls back with the tab's scan now and after each change, null while there is none. */
export function watchTabScan(tabId: number, onScan: (scan: Scan | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[keyOf(tabId)];
    if (change !== undefined) onScan(parseScan(change.newValue));
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), {
    once: true,
  });
  void readTabScan(tabId).then((scan) => {
    if (!signal.aborted) onScan(scan);
  });
}

/** Merges an update into the tab's scan and returns the result. */
export function updateTabScan(tabId: number, update: ScanUpdate): Promise<Scan> {
  return inTurn(tabId, async () => {
    const scan = applyScanUpdate(await readTabScan(tabId), update);
    await write(tabId, scan);
    return scan;
  });
}

/** Forgets the tab's scan, or only the one with the given id: a newer one stays. Resolves to whether one went. */
export function removeTabScan(tabId: number, scanId?: string): Promise<boolean> {
  return inTurn(tabId, async () => {
    const scan = await readTabScan(tabId);
    if (scanId !== undefined && scan?.id !== scanId) return false;
    await browser.storage.session.remove(keyOf(tabId));
    return scan !== null;
  });
}

/** Session storage holds 10 MB. When it is full the other tabs' scans make room, the oldest first. */
async function write(tabId: number, scan: Scan): Promise<void> {
  try {
    await browser.storage.session.set({ [keyOf(tabId)]: scan });
  } catch (error) {
    if (!(await removeOldestBut(tabId))) throw error;
    await write(tabId, scan);
  }
}

async function removeOldestBut(tabId: number): Promise<boolean> {
  const stored = await browser.storage.session.get(null);
  const [oldest] = Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX) && key !== keyOf(tabId))
    .map(([key, value]) => ({ key, startedAt: parseScan(value)?.startedAt ?? 0 }))
    .sort((a, b) => a.startedAt - b.startedAt);
  if (oldest === undefined) return false;
  await browser.storage.session.remove(oldest.key);
  return true;
}

const queues = new Map<number, Promise<unknown>>();

/** One read-modify-write at a time per tab; a failed one does not hold up the next. */
function inTurn<Value>(tabId: number, task: () => Promise<Value>): Promise<Value> {
  const turn = (queues.get(tabId) ?? Promise.resolve()).then(task, task);
  queues.set(tabId, turn);
  const leave = () => {
    if (queues.get(tabId) === turn) queues.delete(tabId);
  };
  void turn.then(leave, leave);
  return turn;
}

function parseScan(value: unknown): Scan | null {
  const parsed = ScanSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function keyOf(tabId: number): string {
  return `${PREFIX}${tabId}`;
}
