import type { WriteProblem } from '../core/flags/write-problem.ts';
import { browser } from './browser.ts';

const KEY = 'flags-trouble';

/** Remembers why flags could not be stored, null for none, until they can be or the browser closes. */
export async function setFlagTrouble(trouble: WriteProblem | null): Promise<void> {
  if ((await readFlagTrouble()) === trouble) return;
  if (trouble === null) await browser.storage.session.remove(KEY);
  else await browser.storage.session.set({ [KEY]: trouble });
}

/** Calls back with the trouble now and after each change, until the signal aborts. */
export function watchFlagTrouble(
  onTrouble: (trouble: WriteProblem | null) => void,
  signal: AbortSignal,
): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) onTrouble(toTrouble(change.newValue));
  };
  const changed = browser.storage.session.onChanged;
  changed.addListener(listener);
  signal.addEventListener('abort', () => changed.removeListener(listener), { once: true });
  void readFlagTrouble().then((trouble) => {
    if (!signal.aborted) onTrouble(trouble);
  });
}

async function readFlagTrouble(): Promise<WriteProblem | null> {
  return toTrouble((await browser.storage.session.get(KEY))[KEY]);
}

/** Only the background writes here. */
function toTrouble(value: unknown): WriteProblem | null {
  return typeof value === 'string' ? (value as WriteProblem) : null;
}
