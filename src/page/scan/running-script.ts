/** On the script's own global object: pages cannot see into the world that content scripts share. */
const KEY = Symbol.for('tradeflag.running-script');

type World = typeof globalThis & { [KEY]?: () => void };

/** Has the script that already runs in this page start over. False when none does. */
export function rouseRunningScript(): boolean {
  const again = (globalThis as World)[KEY];
  again?.();
  return again !== undefined;
}

/** Makes this script the one that runs in this page, until `signal` aborts. */
export function registerRunningScript(again: () => void, signal: AbortSignal): void {
  const world = globalThis as World;
  world[KEY] = again;
  signal.addEventListener('abort', () => delete world[KEY], { once: true });
}
