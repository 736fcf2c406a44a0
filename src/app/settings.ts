import { DEFAULT_SETTINGS } from '../core/settings/default-settings.ts';
import type { Settings } from '../core/settings/settings.schema.ts';
import { onSettingsChanged, readStoredSettings, type StoredSettings } from '../platform/settings-store.ts';

/** The settings to go by: those stored, or the defaults while those cannot be read. */
export async function currentSettings(): Promise<Settings> {
  const stored = await readStoredSettings();
  return stored.ok ? stored.value : DEFAULT_SETTINGS;
}

/** Calls back with the settings now and after each change, in order, until the signal aborts. */
export function followSettings(onSettings: (settings: Settings) => void, signal: AbortSignal): void {
  followStoredSettings((stored) => onSettings(stored.ok ? stored.value : DEFAULT_SETTINGS), signal);
}

/** As `followSettings`, with the reason when they cannot be read. */
export function followStoredSettings(onStored: (stored: StoredSettings) => void, signal: AbortSignal): void {
  let last: Promise<void> = Promise.resolve();
  const tell = async () => {
    const stored = await readStoredSettings();
    if (!signal.aborted) onStored(stored);
  };
  const next = () => {
    last = last.then(tell, tell);
  };
  onSettingsChanged(next, signal);
  next();
}
