import type { PageChange } from '../observe/changes.ts';

/** Works off changes one after the other; a restart calls off what is being worked on. */
export type WorkQueue = { push(change: PageChange): void; restart(change: PageChange): void };

/**
 * Changes that come while one is worked on wait, merged into one: lists of added elements are joined, and with one
 * that asks for a rescan nothing else matters. `work` never rejects and stops when its signal aborts.
 */
export function createWorkQueue(
  work: (change: PageChange, signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): WorkQueue {
  let waiting: PageChange | null = null;
  let current: AbortController | null = null;

  async function run(): Promise<void> {
    while (waiting !== null && !signal.aborted) {
      const change = waiting;
      const controller = new AbortController();
      waiting = null;
      current = controller;
      await work(change, AbortSignal.any([controller.signal, signal]));
    }
    current = null;
  }

  return {
    push(change) {
      waiting = waiting === null ? change : mergeChanges(waiting, change);
      if (current === null) void run();
    },
    restart(change) {
      waiting = change;
      if (current === null) void run();
      else current.abort();
    },
  };
}

function mergeChanges(a: PageChange, b: PageChange): PageChange {
  if ('rescan' in a) return a;
  return 'rescan' in b ? b : { added: [...a.added, ...b.added] };
}
