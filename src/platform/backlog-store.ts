import { type Backlog, BacklogSchema } from '../core/backlog/backlog.schema.ts';
import { browser } from './browser.ts';

const KEY = 'backlog';

/** The backlog under way or finished last, in session storage: it outlives the service worker, not the browser. */
export async function readBacklog(): Promise<Backlog | null> {
  return parse((await browser.storage.session.get(KEY))[KEY]);
}

/** Only the background writes. */
export async function writeBacklog(backlog: Backlog): Promise<void> {
  await browser.storage.session.set({ [KEY]: backlog });
}

/** Calls back with the backlog now and after each change, null while there was none. */
export function watchBacklog(onBacklog: (backlog: Backlog | null) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) onBacklog(parse(change.newValue));
  };
  browser.storage.session.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(listener), {
    once: true,
  });
  void readBacklog().then((backlog) => {
    if (!signal.aborted) onBacklog(backlog);
  });
}

function parse(value: unknown): Backlog | null {
  const parsed = BacklogSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
