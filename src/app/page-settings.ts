import { DEFAULT_SETTINGS } from '../core/settings/default-settings.ts';
import type { Settings } from '../core/settings/settings.schema.ts';
import { askForSettings, onSettingsChanged } from '../platform/content-settings.ts';
import { offersReview } from './page-review.ts';

/**
 * Resolves to the settings that a page's scan goes by, and calls back with each later state of them, in order, until
 * the signal aborts. When nobody answers, the last known stay.
 */
export async function followPageSettings(
  onChange: (settings: Settings, before: Settings) => void,
  signal: AbortSignal,
): Promise<Settings> {
  let settings = DEFAULT_SETTINGS;
  const read = async () => {
    settings = (await askForSettings()) ?? settings;
  };
  let last = read();
  const reread = async () => {
    const before = settings;
    await read();
    if (!signal.aborted) onChange(settings, before);
  };
  await last;
  onSettingsChanged(() => {
    last = last.then(reread);
  }, signal);
  return settings;
}

function foundBy({ levels, accounts, skippedLanguages, allowed, rulesOff }: Settings): unknown {
  return [levels, accounts, skippedLanguages, allowed, rulesOff];
}

function lookOf(settings: Settings): unknown {
  const { language, appearance, pageKeys } = settings;
  return [language, appearance, pageKeys, offersReview(settings)];
}

/** Whether marks have to be drawn anew for other settings. */
export function looksDifferent(a: Settings, b: Settings): boolean {
  return JSON.stringify(lookOf(a)) !== JSON.stringify(lookOf(b));
}

/** Whether other listings may be flagged under other settings. */
export function findsDifferent(a: Settings, b: Settings): boolean {
  return JSON.stringify(foundBy(a)) !== JSON.stringify(foundBy(b));
}
