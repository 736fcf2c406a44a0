/** When work is done on a page. Tests pass their own and move time themselves. */
export type Scheduler = {
  /**
   * Runs the task once the page has been idle, `quietMs` from now at the earliest. The returned function calls
   * it off.
   */
  later(task: () => void, quietMs: number): () => void;
  /** Resolves in a later task, after the page had its turn. */
  yield(): Promise<void>;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
};

const IDLE_LIMIT_MS = 500;

/** The browser's own clock and idle periods. */
export function browserScheduler(): Scheduler {
  return {
    later: laterWhenIdle,
    // A message instead of a timer: timers are slowed down to a second in background tabs.
    yield: () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          resolve();
        };
        port2.postMessage(null);
      }),
    now: () => performance.now(),
  };
}

function laterWhenIdle(task: () => void, quietMs: number): () => void {
  let idle: number | null = null;
  const timer = setTimeout(() => {
    if (typeof requestIdleCallback === 'undefined') task();
    else idle = requestIdleCallback(task, { timeout: IDLE_LIMIT_MS });
  }, quietMs);
  return () => {
    clearTimeout(timer);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
