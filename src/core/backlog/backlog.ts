import type { Backlog, BacklogCommand, BacklogItem, BacklogState } from './backlog.schema.ts';
import { MAX_BACKLOG } from './backlog-values.ts';

/** Most pages that load or are scanned at once. */
export const MAX_AT_ONCE = 2;

/** No tab is opened sooner than this after the one before, in milliseconds: a site is visited, not flooded. */
export const PACE_MS = 1500;

/** A page that is not done after this long is given up, in milliseconds. */
export const GIVE_UP_MS = 45_000;

/** A backlog nothing of which has begun. Open tabs come first: they cost no visit. */
export function newBacklog({ id, urls, tabs }: Extract<BacklogCommand, { kind: 'start' }>): Backlog {
  const waiting: BacklogState = { kind: 'waiting' };
  const open = tabs.map(({ id: tabId, url }) => ({ url, tabId, isOwnTab: false, state: waiting }));
  const listed = urls.map((url) => ({ url, tabId: null, isOwnTab: true, state: waiting }));
  return { id, items: [...open, ...listed].slice(0, MAX_BACKLOG), openedAt: 0 };
}

/** Whether a page is being loaded or scanned. */
export function isRunning({ state }: BacklogItem): boolean {
  return state.kind === 'loading' || state.kind === 'scanning';
}

/** Whether nothing is left to do. */
export function isFinished({ items }: Backlog): boolean {
  return items.every(({ state }) => state.kind === 'done' || state.kind === 'skipped');
}

/** The place of the page to begin with now; null while enough run, it is too soon, or none waits. */
export function nextToBegin({ items, openedAt }: Backlog, now: number): number | null {
  if (items.filter(isRunning).length >= MAX_AT_ONCE) return null;
  const index = items.findIndex(({ state }) => state.kind === 'waiting');
  if (index < 0) return null;
  // A clock that was set back must not hold everything up.
  const isTooSoon = items[index]?.tabId === null && now >= openedAt && now - openedAt < PACE_MS;
  return isTooSoon ? null : index;
}

/** The backlog with another state of one page. */
export function withState(backlog: Backlog, index: number, state: BacklogState, tabId?: number): Backlog {
  const items = backlog.items.map((item, at) =>
    at === index ? { ...item, state, tabId: tabId ?? item.tabId } : item,
  );
  return { ...backlog, items };
}

/** The backlog with everything that is not done called off. */
export function cancelled(backlog: Backlog): Backlog {
  const items = backlog.items.map((item) =>
    item.state.kind === 'waiting' || isRunning(item)
      ? { ...item, state: { kind: 'skipped', reason: 'cancelled' } as const }
      : item,
  );
  return { ...backlog, items };
}

/** What a backlog has come to. */
export interface BacklogSummary {
  readonly pages: number;
  readonly done: number;
  readonly skipped: number;
  readonly listings: number;
  readonly flagged: number;
}

/** Adds up a backlog. */
export function summaryOf({ items }: Backlog): BacklogSummary {
  const sum = { pages: items.length, done: 0, skipped: 0, listings: 0, flagged: 0 };
  for (const { state } of items) {
    if (state.kind === 'skipped') sum.skipped += 1;
    if (state.kind !== 'done') continue;
    sum.done += 1;
    sum.listings += state.listings;
    sum.flagged += state.flagged;
  }
  return sum;
}
