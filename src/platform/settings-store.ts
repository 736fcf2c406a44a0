import { fail, ok, type Result } from '../core/result.ts';
import { DEFAULT_SETTINGS } from '../core/settings/default-settings.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import { type Settings, SettingsSchema } from '../core/settings/settings.schema.ts';
import type { SettingsProblem } from '../core/settings/settings-problem.ts';
import { browser } from './browser.ts';
import { SETTINGS_KEY } from './settings-key.ts';

/** What the store holds: settings (the defaults while there are none), or why what is there cannot be used. */
export type StoredSettings = Result<Settings, SettingsProblem>;

export async function readStoredSettings(): Promise<StoredSettings> {
  const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
  return stored === undefined ? ok(DEFAULT_SETTINGS) : readSettings(stored);
}

/**
 * Stores what `change` makes of the settings. Settings that cannot be read stay as they are: they may belong to a
 * newer version, and only `replaceSettings` writes over them. Changes are made one after the other.
 */
export function updateSettings(change: (settings: Settings) => Settings): Promise<StoredSettings> {
  return inTurn(async () => {
    const stored = await readStoredSettings();
    if (!stored.ok) return fail(stored.problem);
    const settings = SettingsSchema.parse(change(stored.value));
    await browser.storage.local.set({ [SETTINGS_KEY]: settings });
    return ok(settings);
  });
}

/** Stores settings whatever was there before. For what the reader has confirmed. */
export function replaceSettings(settings: Settings): Promise<void> {
  return inTurn(() => browser.storage.local.set({ [SETTINGS_KEY]: SettingsSchema.parse(settings) }));
}

/** What is stored, as it is, for a copy of settings that cannot be read; undefined when nothing is. */
export async function readRawSettings(): Promise<unknown> {
  return (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY];
}

/** Calls back after the stored settings have changed, until the signal aborts. */
export function onSettingsChanged(handler: () => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, unknown>) => {
    if (SETTINGS_KEY in changes) handler();
  };
  browser.storage.local.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(listener), {
    once: true,
  });
}

let lastTurn: Promise<unknown> = Promise.resolve();

/** One read-modify-write at a time; a failed one does not hold up the next. */
function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const turn = lastTurn.then(task, task);
  lastTurn = turn;
  return turn;
}
