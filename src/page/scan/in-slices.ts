import { runSlice } from '../extract/run-steps.ts';
import type { Scheduler } from '../observe/scheduler.ts';

/** Longest stretch of work before the page gets its turn, in milliseconds. */
export const SLICE_MS = 6;

/** Runs work in slices between which the page has its turn. Null when the signal aborts first. */
export async function inSlices<Value>(
  steps: Generator<void, Value>,
  scheduler: Scheduler,
  signal: AbortSignal,
): Promise<Value | null> {
  for (;;) {
    const end = runSlice(steps, SLICE_MS, () => scheduler.now());
    if (end !== null) return end.value;
    await scheduler.yield();
    if (signal.aborted) return null;
  }
}

/** Resolves `quietMs` later, at once when the signal aborts. */
export function rest(scheduler: Scheduler, quietMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const cancel = scheduler.later(resolve, quietMs);
    const stop = () => {
      cancel();
      resolve();
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}
