import type { Settings } from '../core/settings/settings.schema.ts';
import { findRuntime, findStorageChanges, listenUntil } from './content-extension.ts';
import { SETTINGS_KEY } from './settings-key.ts';

/** The reader's settings, read and checked by the background; null when it does not answer. Never rejects. */
export async function askForSettings(): Promise<Settings | null> {
  try {
    const reply = await findRuntime()?.sendMessage({ type: 'settings/read' });
    // Only the background can answer; the schema is too heavy for a page.
    return typeof reply === 'object' ? (reply as Settings | null) : null;
  } catch {
    return null;
  }
}

/** Calls the handler after the reader has changed a setting, until the signal aborts. */
export function onSettingsChanged(handler: () => void, signal: AbortSignal): void {
  const changed = findStorageChanges();
  if (changed === null || signal.aborted) return;
  listenUntil(
    changed,
    (changes, area) => {
      if (area === 'local' && SETTINGS_KEY in changes) handler();
    },
    signal,
  );
}
