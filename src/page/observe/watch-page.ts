import { collectChanges, type PageChange } from './changes.ts';
import { watchRoute } from './route.ts';
import { browserScheduler, type Scheduler } from './scheduler.ts';

/** How a page is watched; every part has a sensible default. */
export type WatchOptions = {
  /** Nodes that belong to the extension itself. */
  readonly isOwn?: (node: Node) => boolean;
  readonly scheduler?: Scheduler;
  /** A change is reported when nothing has happened for so long, in milliseconds. */
  readonly quietMs?: number;
  /** A page that never rests is reported on at least this often, in milliseconds. */
  readonly longestWaitMs?: number;
};

/** A page that is being watched. */
export type PageWatch = {
  /** Watches shadow trees of the page too: a document does not hear what changes in them. Again is no more. */
  watchRoots(roots: readonly ShadowRoot[]): void;
};

const QUIET_MS = 200;
const LONGEST_WAIT_MS = 1_500;
const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  characterDataOldValue: true,
  attributes: true,
  attributeFilter: ['hidden', 'class', 'style', 'open'],
};

/**
 * Reports what changes on a page, gathered over a quiet period: elements that were added, or that the page has to
 * be read again (another route, removals, changed text, things shown or hidden, too much at once). Stops with the
 * signal.
 */
export function watchPage(
  root: Document,
  onChange: (change: PageChange) => void,
  signal: AbortSignal,
  options: WatchOptions = {},
): PageWatch {
  if (signal.aborted) return { watchRoots: () => {} };
  const { isOwn = () => false, scheduler = browserScheduler() } = options;
  const { quietMs = QUIET_MS, longestWaitMs = LONGEST_WAIT_MS } = options;
  const collector = collectChanges(isOwn);
  const timer = createQuietTimer(scheduler, quietMs, longestWaitMs, report);
  const route = watchRoute(root, timer.touch, signal);

  function report(): void {
    collector.add(observer.takeRecords());
    const change = collector.take();
    if (route.check()) onChange({ rescan: true, reason: 'route' });
    else if (change !== null) onChange(change);
  }

  const observer = new MutationObserver((mutations) => {
    collector.add(mutations);
    if (!collector.isEmpty) timer.touch();
  });
  observer.observe(root, OBSERVED);
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      timer.stop();
    },
    { once: true },
  );
  return {
    watchRoots(roots) {
      if (signal.aborted) return;
      for (const shadow of roots) observer.observe(shadow, OBSERVED);
    },
  };
}

/** Fires after a quiet period that every touch begins anew, but never later than the longest wait. */
function createQuietTimer(scheduler: Scheduler, quietMs: number, longestWaitMs: number, fire: () => void) {
  let cancel: (() => void) | null = null;
  let since: number | null = null;
  let isStopped = false;

  function run(): void {
    cancel = null;
    since = null;
    fire();
  }

  return {
    touch: () => {
      if (isStopped) return;
      since ??= scheduler.now();
      const left = since + longestWaitMs - scheduler.now();
      if (cancel !== null && left < quietMs) return;
      cancel?.();
      cancel = scheduler.later(run, Math.max(0, Math.min(quietMs, left)));
    },
    stop: () => {
      isStopped = true;
      cancel?.();
    },
  };
}
