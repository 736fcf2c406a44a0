import { fail, ok, type Result } from '../core/result.ts';
import { withHints } from '../core/sites/keep-hint.ts';
import { type SavedHint, SavedHintSchema } from '../core/sites/saved-hint.schema.ts';
import type { SiteHint } from '../core/sites/site-hint.schema.ts';
import { browser } from './browser.ts';

const KEY = 'site-hints';

/** The hints the reader has saved, the newest first. A damaged entry is passed over, the others stay. */
export async function readSavedHints(): Promise<SavedHint[]> {
  const stored = await browser.storage.local.get(KEY);
  return parseHints(stored[KEY]);
}

/** Saves hints; each replaces the one that has its id. The problem is that there is no room. */
export function saveHints(hints: readonly SiteHint[], now: number): Promise<Result<null, 'full'>> {
  return inTurn(async () => {
    const saved = withHints(await readSavedHints(), hints, now);
    return saved === null ? fail('full') : write(saved);
  });
}

/** Forgets the hint with this id, if there is one. */
export function deleteHint(id: string): Promise<Result<null, 'full'>> {
  return inTurn(async () => write((await readSavedHints()).filter(({ hint }) => hint.id !== id)));
}

/** Calls back with the saved hints now and after each change. */
export function watchSavedHints(onHints: (hints: SavedHint[]) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[KEY];
    if (change !== undefined) onHints(parseHints(change.newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), {
    once: true,
  });
  void readSavedHints().then((hints) => {
    if (!signal.aborted) onHints(hints);
  });
}

async function write(hints: readonly SavedHint[]): Promise<Result<null, 'full'>> {
  try {
    await browser.storage.local.set({ [KEY]: hints });
    return ok(null);
  } catch {
    return fail('full');
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One read-modify-write at a time; a failed one does not hold up the next. */
function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const turn = last.then(task, task);
  last = turn;
  return turn;
}

function parseHints(value: unknown): SavedHint[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    const parsed = SavedHintSchema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
