import type { Backlog, BacklogCommand, BacklogItem, BacklogState } from '../core/backlog/backlog.schema.ts';
import {
  cancelled,
  GIVE_UP_MS,
  isFinished,
  isRunning,
  newBacklog,
  nextToBegin,
  PACE_MS,
  withState,
} from '../core/backlog/backlog.ts';
import type { SkipReason } from '../core/backlog/backlog-values.ts';
import { isFlagged } from '../core/detect/level.ts';
import { keepWaking, stopWaking } from '../platform/alarms.ts';
import { readBacklog, writeBacklog } from '../platform/backlog-store.ts';
import { canRead } from '../platform/permissions.ts';
import { readTabScan } from '../platform/tab-scans.ts';
import { closeTab, hasLoaded, openBehind } from '../platform/tabs.ts';
import { pageKind } from './page-kind.ts';
import { scanTab } from './scan-tab.ts';

/** Starts a backlog in place of a finished one, or calls the one under way off. */
export function commandBacklog(command: BacklogCommand): Promise<void> {
  return inTurn(async () => {
    const running = await readBacklog();
    if (command.kind === 'cancel') await callOff(running);
    else if (running === null || isFinished(running)) await begin(newBacklog(command));
  }).then(advanceBacklog);
}

/**
 * Takes the backlog as far as it goes now: whatever the browser reports, and the alarm, call this. Nothing is kept
 * in memory, so the background may die at any time.
 */
export function advanceBacklog(): Promise<void> {
  return inTurn(async () => {
    let backlog = await readBacklog();
    if (backlog === null || isFinished(backlog)) return;
    backlog = await lookAtRunning(backlog);
    for (let at = nextToBegin(backlog, Date.now()); at !== null; at = nextToBegin(backlog, Date.now())) {
      backlog = await beginPage(backlog, at);
    }
    if (isFinished(backlog)) await stopWaking();
    else if (backlog.items.some(({ state }) => state.kind === 'waiting')) comeBackLater();
  });
}

/** The next page may not be opened before. The alarm does the same where the background has died meanwhile. */
let timer: ReturnType<typeof setTimeout> | undefined;

function comeBackLater(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void advanceBacklog(), PACE_MS);
}

async function begin(backlog: Backlog): Promise<void> {
  await writeBacklog(backlog);
  await keepWaking();
}

async function callOff(backlog: Backlog | null): Promise<void> {
  if (backlog === null || isFinished(backlog)) return;
  await writeBacklog(cancelled(backlog));
  await Promise.all(backlog.items.filter(isRunning).map(closeOwnTab));
  await stopWaking();
}

async function lookAtRunning(backlog: Backlog): Promise<Backlog> {
  let latest = backlog;
  for (const [index, item] of backlog.items.entries()) {
    const state = isRunning(item) ? await stateNow(item) : item.state;
    if (state === item.state) continue;
    latest = withState(latest, index, state);
    await writeBacklog(latest);
    if (state.kind === 'done' || state.kind === 'skipped') await closeOwnTab(item);
  }
  return latest;
}

/** How far a page is by now; the very same state when nothing has changed. */
async function stateNow({ state, tabId, url }: BacklogItem): Promise<BacklogState> {
  if (tabId === null || (state.kind !== 'loading' && state.kind !== 'scanning')) return state;
  const isLoaded = await hasLoaded(tabId);
  if (isLoaded === null) return skipped('gone');
  if (Math.abs(Date.now() - state.since) > GIVE_UP_MS) return skipped('timeout');
  if (state.kind === 'scanning') return (await resultOf(tabId)) ?? state;
  if (!isLoaded) return state;
  const started = await scanTab({ id: tabId, url });
  if (started.ok) return { kind: 'scanning', since: Date.now() };
  return skipped(started.problem.kind);
}

async function resultOf(tabId: number): Promise<BacklogState | null> {
  const scan = await readTabScan(tabId);
  if (scan?.state.kind === 'failed') return skipped('failed');
  if (scan?.state.kind !== 'done') return null;
  const flagged = scan.found.filter(({ findings }) => isFlagged(findings)).length;
  return { kind: 'done', listings: scan.listings, flagged };
}

/** Never more than the reader has granted: every address is asked about before its tab is opened. */
async function beginPage(backlog: Backlog, index: number): Promise<Backlog> {
  const item = backlog.items[index];
  if (item === undefined) return backlog;
  const page = pageKind(item.url);
  const isAllowed = page.kind === 'web' && (await canRead(page.pattern));
  if (!isAllowed)
    return keep(withState(backlog, index, skipped(page.kind === 'web' ? 'no-permission' : 'unscannable')));
  const loading = { kind: 'loading', since: Date.now() } as const;
  if (item.tabId !== null) return lookAtRunning(await keep(withState(backlog, index, loading)));
  const tabId = await openBehind(item.url);
  if (tabId === null) return keep(withState(backlog, index, skipped('failed')));
  return keep({ ...withState(backlog, index, loading, tabId), openedAt: Date.now() });
}

async function keep(backlog: Backlog): Promise<Backlog> {
  await writeBacklog(backlog);
  return backlog;
}

async function closeOwnTab({ tabId, isOwnTab }: BacklogItem): Promise<void> {
  if (tabId !== null && isOwnTab) await closeTab(tabId);
}

function skipped(reason: SkipReason): BacklogState {
  return { kind: 'skipped', reason };
}

let lastTurn: Promise<unknown> = Promise.resolve();

/** One after the other; one that fails does not hold up the next. */
function inTurn(task: () => Promise<void>): Promise<void> {
  const turn = lastTurn.then(task, task);
  lastTurn = turn;
  return turn;
}
