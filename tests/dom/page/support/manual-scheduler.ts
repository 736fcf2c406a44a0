import type { Scheduler } from '../../../../src/page/observe/scheduler.ts';

/** A scheduler whose time the test moves. */
export type ManualScheduler = Scheduler & {
  /** Moves time on and runs what is due, in order. */
  pass(milliseconds: number): void;
};

/** Time stands still until it is passed; yields resolve at once. */
export function manualScheduler(): ManualScheduler {
  let time = 0;
  let tasks: { at: number; task: () => void }[] = [];
  return {
    later(task, quietMs) {
      const entry = { at: time + quietMs, task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    yield: () => Promise.resolve(),
    now: () => time,
    pass(milliseconds) {
      const end = time + milliseconds;
      for (let due = next(end); due !== undefined; due = next(end)) {
        tasks = tasks.filter((other) => other !== due);
        time = due.at;
        due.task();
      }
      time = end;
    },
  };

  function next(end: number) {
    return tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}

/** Lets mutation observers and promises that are due have their turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}
