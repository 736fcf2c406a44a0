import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OptionsServices } from '../../app/options-services.ts';
import { DEFAULT_SETTINGS } from '../../core/settings/default-settings.ts';
import type { Settings } from '../../core/settings/settings.schema.ts';
import type { SettingsProblem } from '../../core/settings/settings-problem.ts';

export interface SettingsControl {
  /** The settings in force. */
  readonly settings: Settings;
  /** Why those stored cannot be read, so that the defaults are in force; null when they can. */
  readonly problem: SettingsProblem | null;
  /** Whether something was saved since the page was opened. */
  readonly isSaved: boolean;
  readonly change: (change: (settings: Settings) => Settings) => void;
  readonly replace: (settings: Settings) => void;
  readonly reset: () => void;
}

/** The stored settings, kept up to date, and how to change them; null until the store has answered. */
export function useSettings(services: OptionsServices): SettingsControl | null {
  const [stored, setStored] = useState<Pick<SettingsControl, 'settings' | 'problem'> | null>(null);
  const [isSaved, setSaved] = useState(false);
  useEffect(() => {
    const life = new AbortController();
    services.followSettings((latest) => {
      setStored(
        latest.ok
          ? { settings: latest.value, problem: null }
          : { settings: DEFAULT_SETTINGS, problem: latest.problem },
      );
    }, life.signal);
    return () => life.abort();
  }, [services]);
  const noting = useCallback((saved: Promise<void>) => void saved.then(() => setSaved(true)), []);
  if (stored === null) return null;
  return {
    ...stored,
    isSaved,
    change: (change) => {
      // Shown at once: a control that waited for the store would fall back meanwhile.
      setStored({ ...stored, settings: change(stored.settings) });
      services.change(change).then(
        () => setSaved(true),
        () => setStored(stored),
      );
    },
    replace: (settings) => noting(services.replace(settings)),
    reset: () => noting(services.reset()),
  };
}
