import { browser } from './browser.ts';

const BACKLOG = 'backlog';

/** Has the browser wake the background every half minute, also when it has put it to sleep, until `stopWaking`. */
export async function keepWaking(): Promise<void> {
  await browser.alarms.create(BACKLOG, { periodInMinutes: 0.5 });
}

export async function stopWaking(): Promise<void> {
  await browser.alarms.clear(BACKLOG);
}

/** Calls the handler each time the browser wakes the background. */
export function onWake(handler: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === BACKLOG) handler();
  });
}
